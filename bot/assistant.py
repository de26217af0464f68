"""The assistant: a question about a case goes in, an answer and the next state of the conversation come out."""

from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

from bot.answer import Answer, Explanation, Finding
from bot.answers.earlier import Earlier
from bot.answers.explained_line import explain_lines
from bot.answers.finding_words import word_findings
from bot.answers.going_on import ASKING_BACK, OF_ANSWERS, going_on
from bot.answers.handoffs import handoff_of
from bot.answers.remembered import remembered
from bot.answers.several import together
from bot.answers.side_by_side import side_by_side
from bot.answers.sources import sources_of
from bot.answers.suggested import suggestions
from bot.answers.warned import warned_in
from bot.answers.worded import worded
from bot.asked.notes_meant import notes_meant
from bot.asked.reckoning.reckoning import Reckoning
from bot.asked.references import References
from bot.asked.wording.at_a_desk import as_written
from bot.bill import Bill, Code, Line
from bot.case import Case, Conversation
from bot.checks import check_case
from bot.described import Descriptions
from bot.letters.cleaned import cleaned_case
from bot.letters.letter import Letter, Order
from bot.letters.offers import letter_for_finding, letter_offered
from bot.letters.papers import Papers
from bot.letters.write import write
from bot.published import Published
from bot.understanding.acts import TOTAL_TOPIC
from bot.understanding.acts_of_paying import again
from bot.understanding.at_the_desk import at_the_desk, matter_told, one_matter
from bot.understanding.beside import beside_the_line
from bot.understanding.clauses import Clause, clauses
from bot.understanding.evidence import LINE_TOPIC, says_it
from bot.understanding.follow_up import follow_up
from bot.understanding.items_asked import items_asked
from bot.understanding.language import language_of, language_of_words
from bot.understanding.leaning import findings_of
from bot.understanding.matters import step_of
from bot.understanding.pointed_at import pointed_at
from bot.understanding.safety import MAYBE, danger, doubted, unnamed
from bot.understanding.settle import Settled
from bot.understanding.understand import understand
from bot.understanding.understood import SURE, Understanding
from bot.understanding.unprinted import settled_on_papers
from bot.views.context import Describer, build_context
from bot.views.prices import PricesView
from codesets.entry import Language
from knowledge import Knowledge
from knowledge.topic import load_topics

if TYPE_CHECKING:
    from bot.rephrase.rephraser import Rephraser

__all__ = ["Assistant", "Case", "Conversation", "Reply"]

LONGEST_QUESTION = 2000
"""Characters of a question that are read."""
PART = 0.5
"""A part of a message is answered on its own from this confidence on."""
NO_BILL = "no-bill"
A_THING = 4
"""Words before a question that name a thing and tell no story."""


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer and the state in which the conversation goes on."""

    answer: Answer
    conversation: Conversation


class Assistant:
    """Answers questions from one opened knowledge folder. Safe to share between threads.

    ``published`` is what the checks may look up; None: the editions that an operator has imported. ``rephraser``
    rewords what was answered; None: nothing does. ``descriptions`` is what is known of each bill's lines.
    """

    def __init__(
        self, knowledge: Knowledge, published: Published | None = None, rephraser: "Rephraser | None" = None
    ) -> None:
        self._knowledge = knowledge
        self._rephraser = rephraser
        self._published = published or Published(knowledge.editions, knowledge.prices)
        self.descriptions = Descriptions(knowledge)

    def warm_up(self) -> None:
        """Opens everything that the first question would wait for."""
        self._knowledge.topics.rank("why so much")
        self._knowledge.finder.lookup("office visit", k=1)
        check_case(Case(bill=Bill(kind="statement", lines=(Line(line=1, codes=(Code(system="cpt", code="99213"),)),))))

    def ask(self, case: Case, conversation: Conversation, question: str, language: Language | None = None) -> Reply:
        """The answer to ``question`` in ``language`` (default: the question's own)."""
        question = as_written(question[:LONGEST_QUESTION])
        reply = self._reply(case, conversation, question, language)
        if self._rephraser is None:
            return reply
        return replace(reply, answer=self._rephraser.reword(reply.answer, case, question))

    def _reply(self, case: Case, conversation: Conversation, question: str, language: Language | None) -> Reply:
        paper = language_of_words(line.description for line in case.bill.lines) if case.bill else None
        spoken = language or language_of(question, conversation.language, self._knowledge.topics, paper)
        heard = unnamed(question, case.names)
        if not (alarm := danger(heard, self._knowledge.topics)):
            return self._asked(case, conversation, question, spoken)
        if not doubted(heard, self._knowledge.topics):
            return self._answer(case, conversation, Understanding(spoken, alarm, 1.0, (), References()))
        # Help stands first, and whoever only asked about the bill is not sent away.
        helped = self._answer(case, conversation, Understanding(spoken, MAYBE[alarm], 1.0, (), References()))
        asked = self._asked(case, conversation, question, spoken)
        return Reply(together([helped.answer, asked.answer]), asked.conversation)

    def _asked(self, case: Case, conversation: Conversation, question: str, spoken: Language) -> Reply:
        parts = one_matter(clauses(question), question, case)
        if len(parts) > 1 and (reply := self._ask_several(case, conversation, parts, spoken)):
            return reply
        alone = parts[0] if len(parts) == 1 else Clause(question, question)
        return self._ask_one(case, conversation, alone, spoken)

    def _ask_one(self, case: Case, conversation: Conversation, asked: Clause, spoken: Language) -> Reply:
        described = self.descriptions.of(case.bill) if case.bill else ()
        notes = notes_meant(asked.told, case.bill, case.eob)
        references = replace(pointed_at(asked, case, described, conversation), notes=notes)
        payers = [document.payer for document in (case.bill, case.eob) if document and document.payer]
        for of_a_line in (beside_the_line, items_asked):
            if told := of_a_line(asked.text, case.bill, references, spoken):
                return self._answer(case, conversation, told)
        followed = follow_up(asked, references, case, conversation, self._knowledge.topics.acts, described)
        if followed:
            sure = max(followed.confidence, SURE)
            going = replace(followed.references, notes=notes)
            went_on = Understanding(spoken, followed.topic, sure, (), going, outright=True, follows=True)
            return self._answer(case, conversation, went_on)
        understood = understand(asked, spoken, references, conversation, self._knowledge.topics, payers, case.beside)
        if (matter := matter_told(understood, asked, case)) is not None:
            understood = understand(matter, spoken, references, conversation, self._knowledge.topics, payers)
        return self._answer(case, conversation, at_the_desk(understood, asked, case))

    def _ask_several(
        self, case: Case, conversation: Conversation, parts: tuple[Clause, ...], spoken: Language
    ) -> Reply | None:
        """One reply to all ``parts``; None where fewer than two of them are questions of their own.

        What was told before a part only helps where its own words do not tell.
        """
        found: dict[str, Answer] = {}
        for part in parts:
            alone = Clause(part.text, part.text)
            # "Breathing treatment, what did we pay?": a thing named before it is what the question is about.
            named = 0 < len(part.told.split()) - len(part.text.split()) <= A_THING
            for asked in dict.fromkeys((part, alone) if named else (alone, part)):
                reply = self._ask_one(case, conversation, asked, spoken)
                unsaid = bool(found) and not says_it(reply.answer.intent, part.told)
                if reply.answer.confidence >= PART and reply.answer.intent not in ASKING_BACK and not unsaid:
                    conversation = reply.conversation
                    found.setdefault(reply.answer.answer, reply.answer)
                    break
        return Reply(together(list(found.values())), conversation) if len(found) > 1 else None

    def findings(self, case: Case, language: Language) -> tuple[Finding, ...]:
        """What does not look right in ``case``, in words."""
        return word_findings(check_case(case, self._published), language)

    def explain(self, case: Case, language: Language = "en") -> Explanation:
        """Every line of ``case.bill`` in plain words, its summary and findings; ValueError without a bill.

        The bill is as it was read, with its warnings in ``language``.
        """
        if case.bill is None:
            raise ValueError("there is no bill to explain")
        context = self._context(case, Settled("summary", References()), language)
        summary, _, _ = worded(load_topics()[language], "summary", context)
        lines = explain_lines(context["bill"].lines, case, context["prices"], language)
        papers = Papers.of(context, check_case(case))
        findings = tuple(
            finding.model_copy(update={"letter": letter_for_finding(finding, language, papers)})
            for finding in self.findings(case, language)
        )
        return Explanation(bill=warned_in(language, case.bill), summary=summary, lines=lines, findings=findings)

    def letter(self, case: Case, order: Order, today: date | None = None) -> Letter:
        """The letter, or telephone script, that ``order`` asks for, dated ``today``; raises NoLetter where the
        papers speak against it."""
        case = cleaned_case(case)
        context = self._context(case, Settled("letter", References()), order.language)
        return write(order, context, check_case(case), today or date.today())

    def _answer(self, case: Case, conversation: Conversation, understood: Understanding) -> Reply:
        topics = load_topics()[understood.language]
        settled = settled_on_papers(topics, case, conversation, understood)
        context = self._context(case, settled, understood.language)
        asked = topics[understood.topic] if settled.topic == NO_BILL else None
        context |= side_by_side(context["about"].codes, understood.language)
        context["unsure"] = not understood.outright and understood.confidence < PART
        context["general"] = asked.general if asked else ""
        context |= remembered(conversation, settled.references.change, context["bill"], understood.language)
        if settled.topic in OF_ANSWERS and conversation.turn:
            context["earlier"] = self._earlier(case, settled, conversation, understood.language)
        context["letter"] = letter_offered(settled.topic, conversation, context, case)
        words, ledger, topic = worded(topics, settled.topic, context)
        rests_on = asked if asked and asked.general else topic
        answer = Answer(
            answer=words,
            language=understood.language,
            intent=topic.id,
            lines=ledger.lines,
            codes=ledger.codes,
            figures=ledger.figures,
            sources=sources_of(rests_on.sources, ledger, partial(self.findings, case, understood.language)),
            confidence=round(_confidence(understood, context), 3),
            abstained=ledger.abstained,
            handoff=handoff_of(ledger, context["bill"]),
            suggestions=suggestions(topic, topics, context),
            letter=context["letter"] if topic.id == settled.topic else None,
        )
        stays = understood.follows and topic.id not in (LINE_TOPIC,)
        return Reply(answer, going_on(conversation, answer, ledger, settled.references, stays))

    def _earlier(self, case: Case, settled: Settled, conversation: Conversation, language: Language) -> Earlier | None:
        """The last answer again; for what to say, that of the matter, or of what to do about it."""
        turn = conversation.turn
        if settled.topic == "what-to-say":
            turn = conversation.matter or turn
        if turn is None:
            return None
        topic, references = again(turn)
        if topic == TOTAL_TOPIC and conversation.field and turn.lines:
            # What was added up was no charge: where the sum comes from is told of the same amounts.
            references = replace(references, reckoning=Reckoning("sum", turn.lines, field=conversation.field))
        told = self._told(case, topic, references, language)
        if settled.topic == "what-to-say" and not told.speeches:
            kinds = findings_of(case)
            return self._told(case, step_of("how", turn.topic, kinds), settled.references, language)
        return told

    def _told(self, case: Case, topic: str, references: References, language: Language) -> Earlier:
        context = self._context(case, Settled(topic, references), language)
        words, ledger, _ = worded(load_topics()[language], topic, context)
        return Earlier(topic, words, tuple(ledger.facts), language)

    def _context(self, case: Case, settled: Settled, language: Language) -> dict[str, Any]:
        documents = {"bill": case.bill, "eob": case.eob, "estimate": case.estimate}
        described = {name: self.descriptions.of(bill) for name, bill in documents.items() if bill}
        describer = Describer(self._knowledge.catalog, described, self._knowledge.finder)
        context = build_context(case, describer, settled.references, partial(self.findings, case, language), language)
        context["readings"] = list(settled.readings)
        context["earlier"] = context["letter"] = None
        context["unsure"] = False
        context["rewords"] = self._rephraser is not None
        context["prices"] = PricesView(case, self._knowledge.editions, self._knowledge.prices, language)
        return context


def _confidence(understood: Understanding, context: dict[str, Any]) -> float:
    """How sure the topic is, times how sure the words for the lines it is about are."""
    lines = min((line.confidence for line in context["about"].lines), default=1.0)
    return understood.confidence * float(lines)
