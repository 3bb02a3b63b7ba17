class Model:
    pass


class Outer:
    class Inner:
        class Deep:
            pass
