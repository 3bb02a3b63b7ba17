from importlib import import_module
bad=[]
for n in ['csv_', 'keys', 'sup', 'queue', 'future', 'executor', 'afuture', 'atask', 'loop', 'od', 'counter', 'pattern', 'match', 'popen', 'io', 'bio', 'tio', 'lock', 'rlock', 'thread', 'token', 'decimal', 'conn', 'sock', 'ns', 'mod', 'tb', 'msg', 'http', 'stat', 'pathlike', 'direntry', 'chain', 'partial', 'zp', 'struct', 'rnd', 'weak', 'td', 'ntf', 'array', 'dist', 'date', 'mp', 'frac', 'log', 'handler', 'xml', 'json', 'argp', 'sem', 'sreader', 'enumt', 'mapt', 'gen', 'unionn', 'sexc', 'tup', 'tup2']:
    try: import_module('lab.workflows.'+n)
    except BaseException as e: bad.append((n, repr(e)))
assert not bad, chr(10).join(map(str,bad))
