"""What is not provided, and what the error says: a statement and a part of the message.

`addItem`, `hideAxis` and `add_image` of pyplot are not there in Matplotlib either: those plots are pyqtgraph's.
"""

WINDOWS = 'needs Qt windows; a script that only simulates runs without'
NATIVE = 'is a native package for CPython'

REFUSED = {
    'sklearn.decomposition.PCA': ('from sklearn.decomposition import PCA', 'numpy.linalg.svd for principal components'),
    'sklearn.metrics.f1_score': ('from sklearn.metrics import f1_score', NATIVE),
    'sklearn.metrics.ConfusionMatrixDisplay': ('from sklearn.metrics import ConfusionMatrixDisplay', NATIVE),
    'sklearn.linear_model.LogisticRegression': ('from sklearn.linear_model import LogisticRegression', NATIVE),
    'sklearn.metrics.accuracy_score': ('from sklearn.metrics import accuracy_score', NATIVE),
    'sklearn.metrics.precision_score': ('from sklearn.metrics import precision_score', NATIVE),
    'sklearn.metrics.confusion_matrix': ('import sklearn.metrics', NATIVE),
    'sklearn.metrics.recall_score': ('from sklearn import metrics', NATIVE),
    'sklearn.multiclass.OneVsRestClassifier': ('from sklearn.multiclass import OneVsRestClassifier', NATIVE),
    'pandas.DataFrame': ('import pandas as pd', 'correlate with numpy.corrcoef'),
    'pandas.read_csv': ('from pandas import read_csv', 'read tables with the module csv or with numpy.genfromtxt'),
    'tiktoken.get_encoding': ('import tiktoken', 'use a list of the words or letters of the text'),
    'tensorflow': ('import tensorflow as tf', 'use numpy, whose arrays are those of the engine'),
    'torch': ('import torch', 'use numpy, whose arrays are those of the engine'),
    'nest': ('import nest', 'describe the network with the behaviors of PymoNNto'),
    'brian2': ('from brian2 import *', 'describe the network with Clock, Variable and Equation of PymoNNto'),
    'tqdm.tqdm': ('from tqdm import tqdm', '--venv'),
    'PyQt5': ('from PyQt5.QtWidgets import QLabel, QPushButton, QSlider', WINDOWS),
    **{
        'pyqtgraph.' + name: ('from pyqtgraph import ' + name, WINDOWS)
        for name in 'mkBrush mkPen PlotCurveItem TextItem ScatterPlotItem GraphicsLayoutWidget InfiniteLine ImageItem'
        ' GraphicsObject AxisItem BarGraphItem GraphicsWindow GraphItem ColorMap setConfigOptions FillBetweenItem ErrorBarItem'.split()
    },
    'pyqtgraph.graphicsItems.PlotItem.PlotItem': ('from pyqtgraph.graphicsItems.PlotItem import PlotItem', WINDOWS),
    'pyqtgraph.graphicsItems.GraphicsObject.GraphicsObject': (
        'from pyqtgraph.graphicsItems.GraphicsObject import GraphicsObject', WINDOWS),
    'matplotlib.widgets.CheckButtons': (
        'from matplotlib import widgets\nwidgets.CheckButtons',
        'figures are written to files, and there are only Slider and Button'),
    'pyplot.addItem': ('import matplotlib.pyplot as plt\nplt.addItem', 'is not provided by PolymoNNto'),
    'pyplot.hideAxis': ('import matplotlib.pyplot as plt\nplt.hideAxis', 'is not provided by PolymoNNto'),
    'pyplot.add_image': ('import matplotlib.pyplot as plt\nplt.add_image', 'is not provided by PolymoNNto'),
}
