from bot.rephrase.pause import FAILURES, REST, Pause


class Clock:
    now = 100.0

    def __call__(self) -> float:
        return self.now


def fail(pause: Pause, times: int) -> None:
    for _ in range(times):
        pause.note(answered=False)


def test_a_few_failures_in_a_row_leave_the_endpoint_alone_for_a_while() -> None:
    clock = Clock()
    pause = Pause(clock)
    fail(pause, FAILURES - 1)
    assert not pause.holds()
    fail(pause, 1)
    assert pause.holds()
    clock.now += REST
    assert not pause.holds()


def test_an_answer_in_between_starts_the_count_again() -> None:
    pause = Pause(Clock())
    fail(pause, FAILURES - 1)
    pause.note(answered=True)
    fail(pause, FAILURES - 1)
    assert not pause.holds()


def test_after_the_rest_one_more_failure_is_enough() -> None:
    clock = Clock()
    pause = Pause(clock)
    fail(pause, FAILURES)
    clock.now += REST
    fail(pause, 1)
    assert pause.holds()
