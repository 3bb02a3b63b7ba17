from __future__ import annotations

import argparse
import array
import asyncio
import collections
import collections.abc
import concurrent.futures
import contextlib
import contextvars
import csv
import datetime
import decimal
import email.message
import fractions
import functools
import hashlib
import http.client
import importlib.metadata
import io
import itertools
import json
import logging
import multiprocessing
import os
import random
import re
import socket
import sqlite3
import struct
import subprocess
import sys
import tempfile
import threading
import time
import types
import typing
import urllib.parse
import weakref
import xml.etree.ElementTree
import zipfile
import zoneinfo

from how_codegen import define


@define.task
async def queue_task(value: asyncio.Queue[int]) -> asyncio.Queue[int]:
    return value


@define.task
async def future_task(value: concurrent.futures.Future[int]) -> concurrent.futures.Future[int]:
    return value


@define.task
async def executor_task(value: concurrent.futures.ThreadPoolExecutor) -> concurrent.futures.ThreadPoolExecutor:
    return value


@define.task
async def afuture_task(value: asyncio.Future[int]) -> asyncio.Future[int]:
    return value


@define.task
async def atask_task(value: asyncio.Task[int]) -> asyncio.Task[int]:
    return value


@define.task
async def loop_task(value: asyncio.AbstractEventLoop) -> asyncio.AbstractEventLoop:
    return value


@define.task
async def od_task(value: collections.OrderedDict[str, int]) -> collections.OrderedDict[str, int]:
    return value


@define.task
async def counter_task(value: collections.Counter[str]) -> collections.Counter[str]:
    return value


@define.task
async def pattern_task(value: re.Pattern[str]) -> re.Pattern[str]:
    return value


@define.task
async def match_task(value: re.Match[str]) -> re.Match[str]:
    return value


@define.task
async def popen_task(value: subprocess.Popen[bytes]) -> subprocess.Popen[bytes]:
    return value


@define.task
async def io_task(value: io.TextIOWrapper) -> io.TextIOWrapper:
    return value


@define.task
async def bio_task(value: io.BytesIO) -> io.BytesIO:
    return value


@define.task
async def tio_task(value: typing.TextIO) -> typing.TextIO:
    return value


@define.task
async def lock_task(value: threading.Lock) -> threading.Lock:
    return value


@define.task
async def rlock_task(value: threading.RLock) -> threading.RLock:
    return value


@define.task
async def thread_task(value: threading.Thread) -> threading.Thread:
    return value


@define.task
async def token_task(value: contextvars.Token[int]) -> contextvars.Token[int]:
    return value


@define.task
async def decimal_task(value: decimal.Decimal) -> decimal.Decimal:
    return value


@define.task
async def conn_task(value: sqlite3.Connection) -> sqlite3.Connection:
    return value


@define.task
async def sock_task(value: socket.socket) -> socket.socket:
    return value


@define.task
async def ns_task(value: types.SimpleNamespace) -> types.SimpleNamespace:
    return value


@define.task
async def mod_task(value: types.ModuleType) -> types.ModuleType:
    return value


@define.task
async def tb_task(value: types.TracebackType) -> types.TracebackType:
    return value


@define.task
async def msg_task(value: email.message.EmailMessage) -> email.message.EmailMessage:
    return value


@define.task
async def http_task(value: http.client.HTTPResponse) -> http.client.HTTPResponse:
    return value


@define.task
async def stat_task(value: os.stat_result) -> os.stat_result:
    return value


@define.task
async def pathlike_task(value: os.PathLike[str]) -> os.PathLike[str]:
    return value


@define.task
async def direntry_task(value: os.DirEntry[str]) -> os.DirEntry[str]:
    return value


@define.task
async def chain_task(value: itertools.chain[int]) -> itertools.chain[int]:
    return value


@define.task
async def partial_task(value: functools.partial[int]) -> functools.partial[int]:
    return value


@define.task
async def zp_task(value: zipfile.Path) -> zipfile.Path:
    return value


@define.task
async def struct_task(value: struct.Struct) -> struct.Struct:
    return value


@define.task
async def rnd_task(value: random.Random) -> random.Random:
    return value


@define.task
async def weak_task(value: weakref.ref[BaseException]) -> weakref.ref[BaseException]:
    return value


@define.task
async def td_task(value: tempfile.TemporaryDirectory[str]) -> tempfile.TemporaryDirectory[str]:
    return value


@define.task
async def ntf_task(value: tempfile._TemporaryFileWrapper[str]) -> tempfile._TemporaryFileWrapper[str]:
    return value


@define.task
async def array_task(value: array.array[int]) -> array.array[int]:
    return value


@define.task
async def dist_task(value: importlib.metadata.Distribution) -> importlib.metadata.Distribution:
    return value


@define.task
async def date_task(value: datetime.datetime) -> datetime.datetime:
    return value


@define.task
async def mp_task(value: multiprocessing.Process) -> multiprocessing.Process:
    return value


@define.task
async def frac_task(value: fractions.Fraction) -> fractions.Fraction:
    return value


@define.task
async def log_task(value: logging.Logger) -> logging.Logger:
    return value


@define.task
async def handler_task(value: logging.StreamHandler[typing.TextIO]) -> logging.StreamHandler[typing.TextIO]:
    return value


@define.task
async def xml_task(value: xml.etree.ElementTree.Element) -> xml.etree.ElementTree.Element:
    return value


@define.task
async def json_task(value: json.JSONDecoder) -> json.JSONDecoder:
    return value


@define.task
async def argp_task(value: argparse.ArgumentParser) -> argparse.ArgumentParser:
    return value


@define.task
async def sem_task(value: asyncio.Semaphore) -> asyncio.Semaphore:
    return value


@define.task
async def sreader_task(value: asyncio.StreamReader) -> asyncio.StreamReader:
    return value


@define.task
async def enumt_task(value: enumerate[int]) -> enumerate[int]:
    return value


@define.task
async def mapt_task(value: map[int]) -> map[int]:
    return value


@define.task
async def gen_task(value: collections.abc.Generator[int, None, None]) -> collections.abc.Generator[int, None, None]:
    return value


@define.task
async def unionn_task(value: int | None) -> int | None:
    return value


@define.task
async def sexc_task(value: type[ValueError]) -> type[ValueError]:
    return value


@define.task
async def tup_task(value: tuple[int, ...]) -> tuple[int, ...]:
    return value


@define.task
async def tup2_task(value: tuple[()]) -> tuple[()]:
    return value


T = typing.TypeVar('T')


keys_value = {'a': 1}.keys()


items_value = {'a': 1}.items()


vals_value = {'a': 1}.values()


csvr_value = csv.reader([])


csvd_value = csv.DictReader([])


csvw_value = csv.writer(sys.stdout)


env_value = os.environ


hash_value = hashlib.sha256()


scan_value = os.scandir()


mapv_value = map(str, [1])


zipv_value = zip([1], [2])


rev_value = reversed([1])


rng_value = range(3)


mem_value = memoryview(b'')


fnt_value = types.MethodType(len, [])


ver_value = sys.version_info


cell_value = re.compile('a').match


ot_value = lambda x: 1


ctx_value = contextlib.suppress(ValueError)


est_value = contextlib.ExitStack()


loca_value = datetime.timezone.utc


now_value = time.localtime()


uni_value = urllib.parse.urlparse('a')


tzi_value = zoneinfo.ZoneInfo('UTC')


fs_value = functools.lru_cache(len)


part2_value = functools.partial(len, [])


if typing.TYPE_CHECKING:
    import _csv
    from _collections_abc import dict_keys
    from _typeshed import SupportsRead


@define.task
async def csv_task(value: _csv.Reader) -> _csv.Writer:
    raise ValueError


@define.task
async def keys_task(value: dict_keys[str, int]) -> dict_keys[str, int]:
    return value


@define.task
async def sup_task(value: SupportsRead[str]) -> str:
    return value.read()
