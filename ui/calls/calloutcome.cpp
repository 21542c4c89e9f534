// Kết quả in the fields of a call: the digits, the lists behind two of them, and what stands there instead while handing over.
#include "ui/calls/callfields.h"
#include "ui/calls/outcomewords.h"
#include "ui/widgets/digitlist.h"
#include "ui/widgets/fielderror.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/promisefield.h"
#include "ui/widgets/sectiontitle.h"

#include <QLineEdit>
#include <QScrollArea>
#include <QVBoxLayout>

namespace tongdai {

void CallFields::buildOutcome(QVBoxLayout *column)
{
    column->addSpacing(m_theme.px(4));
    m_outcomeTitle = new SectionTitle(m_theme, this);
    m_outcomeTitle->setKey(QStringLiteral("F7"));
    m_outcomes = new DigitList(m_theme, 2, this);
    m_outcomes->setObjectName(QStringLiteral("outcomes"));
    m_outcomes->setNumberTaker([this](const QString &digits) { return takeNumber(digits); });
    column->addWidget(m_outcomeTitle);
    column->addWidget(m_outcomes);
    column->addWidget(errorUnder(QStringLiteral("outcome"), m_outcomes));
    m_promise = new PromiseField(m_theme, m_ports.clock, this);
    m_promise->hide();
    column->addWidget(m_promise);
    connect(m_promise, &PromiseField::edited, this, [this] {
        if (!m_filling)
            Q_EMIT edited();
    });
}

void CallFields::setOutcome(Outcome outcome)
{
    m_outcome = outcome;
    m_rows = Rows::Main;
    showOutcomeRows();
}

void CallFields::setHandOverWords(const QString &words)
{
    m_handOverWords = words;
    showOutcomeRows();
}

void CallFields::showOutcomeRows()
{
    QString note;
    offerPromise();
    m_outcomeTitle->setTitle(m_callingBack ? tr("Result of calling back") : tr("Outcome"));
    m_outcomes->setAccessibleName(m_outcomeTitle->title());
    switch (m_callingBack ? Rows::Attempts : m_rows) {
    case Rows::Attempts:
        m_outcomes->setRows(OutcomeWords::attemptRows());
        m_outcomes->setChosen(m_attempt ? int(*m_attempt) : -1);
        if (!m_attempt)
            note = tr("press a digit");
        break;
    case Rows::Main: {
        m_outcomes->setRows(OutcomeWords::mainRows());
        int shown = int(m_outcome);
        const auto rows = m_outcomes->rows();
        const bool here
            = std::any_of(rows.begin(), rows.end(), [shown](const auto &row) { return row.value == shown; });
        if (!m_handOverWords.isEmpty()) {
            note = QChar(0x2192) + QStringLiteral(" ") + m_handOverWords;
            shown = -1;
        } else if (m_outcome == Outcome::None) {
            note = tr("press a digit");
        } else if (!here) {
            note = Labels::of(m_outcome);
            shown = isJunk(m_outcome) ? OutcomeWords::OpenJunk : OutcomeWords::OpenRest;
        }
        m_outcomes->setChosen(shown);
        break;
    }
    case Rows::Junk:
        m_outcomes->setRows(OutcomeWords::junkRows());
        m_outcomes->setChosen(int(m_outcome));
        note = tr("no content: which? Esc goes back");
        break;
    case Rows::Rest:
        m_outcomes->setRows(OutcomeWords::restRows());
        m_outcomes->setChosen(int(m_outcome));
        note = tr("other: which? Esc goes back");
        break;
    }
    m_outcomeTitle->setNote(note);
}

/// Somebody types the number they are told while the cursor stands here: it must not become an outcome.
bool CallFields::takeNumber(const QString &digits)
{
    if (m_callingBack || !m_phone->text().isEmpty())
        return false;
    setOutcome(m_outcomeBefore);
    m_phone->setText(digits);
    m_phone->setFocus(Qt::OtherFocusReason);
    m_phone->setCursorPosition(static_cast<int>(digits.size()));
    Q_EMIT edited();
    return true;
}

void CallFields::pickOutcome(int value)
{
    if (m_outcomes->digitsInRow() <= 1)
        m_outcomeBefore = m_outcome;
    if (m_callingBack) {
        pickAttempt(value);
        askForPromise();
        return;
    }
    if (value == OutcomeWords::OpenJunk || value == OutcomeWords::OpenRest) {
        m_rows = value == OutcomeWords::OpenJunk ? Rows::Junk : Rows::Rest;
        showOutcomeRows();
        return;
    }
    m_outcome = Outcome(value);
    m_rows = Rows::Main;
    showOutcomeRows();
    if (FieldError *error = m_errors.value(QStringLiteral("outcome")))
        error->clearWords();
    Q_EMIT outcomePicked();
    Q_EMIT edited();
    askForPromise();
}

void CallFields::focusOutcome()
{
    if (m_rows != Rows::Main) {
        m_rows = Rows::Main;
        showOutcomeRows();
    }
    m_outcomes->setFocus(Qt::ShortcutFocusReason);
    m_scroll->ensureWidgetVisible(m_outcomes);
}

bool CallFields::stepBack()
{
    if (m_rows == Rows::Main)
        return false;
    m_rows = Rows::Main;
    showOutcomeRows();
    return true;
}

} // namespace tongdai
