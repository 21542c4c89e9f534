#include "ui/calls/paperrow.h"

#include "models/domain/call.h"
#include "models/ports/clock.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/timewords.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>

namespace tongdai {

PaperRow::PaperRow(const Theme &theme, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_label(new TextLabel(theme, TextStyle::BodyStrong, Tone::Text, this))
    , m_serial(new QLineEdit(this))
    , m_timeLabel(new TextLabel(theme, TextStyle::Body, Tone::Soft, this))
    , m_time(new QLineEdit(this))
{
    m_serial->setObjectName(QStringLiteral("paperSheet"));
    m_time->setObjectName(QStringLiteral("paperTime"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme.px(8));
    row->addWidget(m_label);
    row->addWidget(m_serial, 1);
    row->addWidget(m_timeLabel);
    row->addWidget(m_time, 1);
    for (QLineEdit *edit : {m_serial, m_time}) {
        edit->setInputMethodHints(Qt::ImhPreferLatin);
        connect(edit, &QLineEdit::textChanged, this, &PaperRow::edited);
    }
    connect(m_serial, &QLineEdit::returnPressed, m_time, qOverload<>(&QWidget::setFocus));
    connect(m_time, &QLineEdit::returnPressed, this, &PaperRow::done);
    retranslate();
}

void PaperRow::set(const QString &serial, qint64 startedMs)
{
    m_serial->setText(serial);
    if (startedMs > 0)
        m_time->setText(TimeWords::local(startedMs).toString(QStringLiteral("HH:mm dd/MM/yyyy")));
}

QString PaperRow::serial() const
{
    return m_serial->text().simplified().left(limits::Phone);
}

Result<qint64> PaperRow::time() const
{
    return timeFrom(m_time->text(), m_clock.nowMs());
}

Result<qint64> PaperRow::timeFrom(const QString &text, qint64 nowMs)
{
    const QDateTime now = TimeWords::local(nowMs);
    const QString typed = text.simplified().replace(QLatin1Char('h'), QLatin1Char(':'));
    const QTime time = QTime::fromString(typed.section(QLatin1Char(' '), 0, 0), QStringLiteral("H:m"));
    const QString day = typed.section(QLatin1Char(' '), 1);
    QDate date = now.date();
    if (day.isEmpty()) {
        if (time > now.time())
            date = date.addDays(-1);
    } else if (day.count(QLatin1Char('/')) == 1) {
        date = QDate::fromString(QStringLiteral("%1/%2").arg(day).arg(now.date().year()), QStringLiteral("d/M/yyyy"));
        if (date > now.date())
            date = date.addYears(-1);
    } else {
        date = QDate::fromString(day, QStringLiteral("d/M/yyyy"));
    }
    QDateTime at = now;
    at.setDate(date);
    at.setTime(time);
    if (!time.isValid() || !date.isValid() || at > now)
        return fail(ErrorKind::Invalid, QStringLiteral("not a time in the past"), QStringLiteral("paper_time"),
                    QStringLiteral("call.paper_time"));
    return at.toMSecsSinceEpoch();
}

void PaperRow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void PaperRow::retranslate()
{
    m_label->setText(tr("Paper sheet"));
    m_serial->setAccessibleName(tr("Serial of the paper sheet"));
    m_timeLabel->setText(tr("time"));
    m_time->setAccessibleName(tr("Time of the call, for example 09:38 or 09:38 27/11"));
}

} // namespace tongdai
