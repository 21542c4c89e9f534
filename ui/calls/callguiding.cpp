// The questions to ask about what a call is about; their answers are lines of its content.
#include "ui/calls/answerpane.h"
#include "ui/calls/callfields.h"
#include "ui/calls/callform.h"
#include "ui/calls/questionbook.h"
#include "ui/calls/topicguide.h"
#include "ui/widgets/keyaction.h"
#include "ui/widgets/labels.h"

namespace tongdai {

void CallForm::buildGuide()
{
    m_askNext = new KeyAction(this, Qt::CTRL | Qt::Key_G, [this] { askNext(); });
    m_guide = new TopicGuide(m_theme, m_askNext, this);
    m_answer->setGuide(m_guide);
    connect(m_guide, &TopicGuide::picked, this, &CallForm::askPicked);
    connect(&m_book, &QuestionBook::changed, this, &CallForm::refreshGuide);
    connect(m_fields, &CallFields::kindChanged, this, &CallForm::refreshGuide);
    connect(m_answer, &AnswerPane::linkChanged, this, &CallForm::refreshGuide);
    connect(m_fields, &CallFields::contentChanged, this, [this] {
        if (!m_topicQuestions.isEmpty())
            sayGuided();
    });
}

void CallForm::refreshGuide()
{
    const QString field = m_answer->linked().field.simplified();
    m_topicQuestions = m_book.of(m_fields->kind(), field);
    for (const QString &question : std::as_const(m_topicQuestions)) {
        if (!m_everAsked.contains(question))
            m_everAsked << question;
    }
    const QString kind = Labels::of(m_fields->kind());
    m_guide->setQuestions(m_topicQuestions, field.isEmpty() ? kind : tr("%1, %2").arg(kind, field));
    m_askNext->setEnabled(canAsk());
    m_askNext->setVisible(canAsk());
    sayGuided();
}

void CallForm::sayGuided()
{
    m_guide->setContent(m_fields->contentText());
    m_fields->sayQuestions(m_guide->answered(), static_cast<int>(m_topicQuestions.size()));
}

void CallForm::askNext()
{
    if (!canAsk())
        return;
    m_shown = 0;
    arrange();
    const auto step
        = stepToNextQuestion(m_topicQuestions, m_fields->contentText(), m_fields->contentCursor());
    if (step)
        m_fields->stepContent(*step);
    m_fields->focusContent();
}

void CallForm::askPicked(const QString &question)
{
    commitComposition();
    m_fields->stepContent(
        stepToQuestion(question, m_topicQuestions, m_fields->contentText(), m_fields->contentCursor()));
    m_fields->focusContent();
}

} // namespace tongdai
