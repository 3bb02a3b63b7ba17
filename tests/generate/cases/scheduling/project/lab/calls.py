from lab.hows import scheduled
from lab.tasks import double, inc, label, plain, plain_label

tasks = scheduled(inc, label)
threads = scheduled(double, label)
half = scheduled(double, plain_label)
functions = scheduled(plain, plain_label)
