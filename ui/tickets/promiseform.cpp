#include "ui/tickets/promiseform.h"

#include "models/domain/call.h"
#include "ui/widgets/fielderror.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/noteedit.h"
#include "ui/widgets/promisefield.h"
#include "ui/widgets/sectiontitle.h"

#include <QEvent>
#include <QLineEdit>
#include <QVBoxLayout>

namespace tongdai {

PromiseForm::PromiseForm(const Theme &theme, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_title(new SectionTitle(theme, this))
    , m_hour(new PromiseField(theme, clock, this))
    , m_hourProblem(new FieldError(theme, m_hour->field(), this))
    , m_reasonLabel(new TextLabel(theme, TextStyle::Caption, Tone::Soft, this))
    , m_reason(new NoteEdit(theme, 2, this))
    , m_reasonProblem(new FieldError(theme, m_reason, this))
{
    setObjectName(QStringLiteral("promiseForm"));
    m_title->setKey(QStringLiteral("Esc"));
    m_hour->setNeeded(true);
    m_hour->field()->setObjectName(QStringLiteral("promiseHour"));
    m_reason->setObjectName(QStringLiteral("promiseReason"));
    m_reasonLabel->setBuddy(m_reason);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.px(4));
    for (QWidget *part : {static_cast<QWidget *>(m_title), static_cast<QWidget *>(m_hour),
                          static_cast<QWidget *>(m_hourProblem), static_cast<QWidget *>(m_reasonLabel),
                          static_cast<QWidget *>(m_reason), static_cast<QWidget *>(m_reasonProblem)})
        column->addWidget(part);
    connect(m_hour, &PromiseField::edited, m_hourProblem, &FieldError::clearWords);
    connect(m_hour, &PromiseField::done, this, [this] { m_reason->setFocus(Qt::OtherFocusReason); });
    connect(m_reason, &QPlainTextEdit::textChanged, m_reasonProblem, &FieldError::clearWords);
    retranslate();
}

void PromiseForm::retranslate()
{
    m_title->setTitle(tr("Move the promised hour"));
    //: %1 the hour the citizen was promised a call at
    m_title->setNote(m_standing.isEmpty() ? QString() : tr("promised until now: %1").arg(m_standing));
    m_reasonLabel->setText(tr("Reason"));
    m_reason->setAccessibleName(tr("Reason"));
}

void PromiseForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void PromiseForm::ask(const QString &standing)
{
    m_standing = standing;
    retranslate();
    m_hourProblem->clearWords();
    m_reasonProblem->clearWords();
}

PromiseForm::Words PromiseForm::words() const
{
    return {m_hour->words(), m_reason->wholeText().trimmed()};
}

void PromiseForm::setWords(const Words &words)
{
    m_hour->setWords(words.hour);
    m_reason->setPlainText(words.reason);
    m_reason->moveCursor(QTextCursor::End); // one goes on writing after it
}

qint64 PromiseForm::promisedMs() const
{
    return m_hour->promisedMs();
}

bool PromiseForm::check()
{
    if (promisedMs() == 0) {
        m_hourProblem->say(Labels::ofRule(QStringLiteral("promise.past")));
        m_hour->field()->setFocus();
        return false;
    }
    const Words typed = words();
    if (typed.reason.isEmpty()) {
        m_reasonProblem->say(Labels::ofRule(QStringLiteral("flow.reason")));
        m_reason->setFocus();
        return false;
    }
    if (typed.reason.size() > limits::Content) {
        m_reasonProblem->say(
            tr("Too long: %n character(s), at most %1.", nullptr, static_cast<int>(typed.reason.size()))
                .arg(limits::Content));
        m_reason->setFocus();
        return false;
    }
    return true;
}

void PromiseForm::focusFirst()
{
    m_hour->field()->setFocus(Qt::ShortcutFocusReason);
}

} // namespace tongdai
