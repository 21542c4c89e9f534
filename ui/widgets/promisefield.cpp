#include "ui/widgets/promisefield.h"

#include "models/domain/call.h"
#include "models/domain/promisedtime.h"
#include "models/ports/clock.h"
#include "ui/widgets/halfwords.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/timewords.h"

#include <QEvent>
#include <QGridLayout>
#include <QLineEdit>

namespace tongdai {

PromiseField::PromiseField(const Theme &theme, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_label(new TextLabel(theme, TextStyle::Caption, Tone::Soft, this))
    , m_field(new QLineEdit(this))
    , m_echo(new TextLabel(theme, TextStyle::Caption, Tone::Soft, this, TextLabel::Fit::Wrap))
{
    m_field->setObjectName(QStringLiteral("promise"));
    m_field->setMaxLength(limits::Line);
    m_echo->setObjectName(QStringLiteral("promiseEcho"));
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, theme.px(4), 0, 0);
    grid->setHorizontalSpacing(theme.px(8));
    grid->setVerticalSpacing(theme.px(2));
    grid->addWidget(m_label, 0, 0);
    grid->addWidget(m_field, 0, 1);
    grid->addWidget(m_echo, 1, 1);
    grid->setColumnStretch(1, 1);
    connect(m_field, &QLineEdit::textChanged, this, [this] {
        echo();
        Q_EMIT edited();
    });
    connect(m_field, &QLineEdit::returnPressed, this, &PromiseField::done);
    m_minute.setInterval(30'000);
    connect(&m_minute, &QTimer::timeout, this, &PromiseField::echo);
    m_minute.start();
    retranslate();
}

void PromiseField::retranslate()
{
    m_label->setText(tr("Call again"));
    m_field->setAccessibleName(tr("When to call again"));
    m_field->setPlaceholderText(tr("e.g. 15:30, tomorrow 9:00, in 30 minutes"));
    echo();
}

void PromiseField::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

QString PromiseField::words() const
{
    return typedIn(m_field).trimmed();
}

void PromiseField::setWords(const QString &words)
{
    m_field->setText(words);
}

void PromiseField::setNeeded(bool needed)
{
    m_needed = needed;
    echo();
}

qint64 PromiseField::promisedMs() const
{
    return promisedTimeFrom(words(), m_clock.nowMs()).value_or(0);
}

void PromiseField::echo()
{
    const qint64 at = promisedMs();
    const bool empty = words().isEmpty();
    if (at != 0)
        m_echo->setSay(QChar(0x2192) + QStringLiteral(" ") + TimeWords::due(at, m_clock.nowMs()));
    else if (m_needed)
        m_echo->setSay(empty ? QString() : tr("No time that lies ahead in these words."));
    else
        m_echo->setSay(empty ? tr("No time named: the deadline of the ticket counts.")
                             : tr("No time in these words: they are kept, nothing will remind."));
    m_echo->setTone(at != 0 ? Tone::Green : empty ? Tone::Soft : Tone::Amber);
}

} // namespace tongdai
