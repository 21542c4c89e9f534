#include "ui/shell/practicepane.h"

#include "models/ports/clock.h"
#include "ui/shell/commandbox.h"
#include "ui/shell/practicewords.h"
#include "ui/widgets/textlabel.h"

#include <QEvent>
#include <QVBoxLayout>

namespace tongdai {

PracticePane::PracticePane(const Theme &theme, const Clock &clock, QWidget *parent)
    : WindowBanner(theme, Ground::Tint, parent)
    , m_clock(clock)
    , m_title(new TextLabel(theme, TextStyle::Caption, Tone::Accent, this, TextLabel::Fit::Elide))
    , m_said(new TextLabel(theme, TextStyle::Reading, Tone::Text, this, TextLabel::Fit::Wrap))
    , m_advice(new TextLabel(theme, TextStyle::Body, Tone::Soft, this, TextLabel::Fit::Wrap))
    , m_remark(new TextLabel(theme, TextStyle::BodyStrong, Tone::Text, this, TextLabel::Fit::Wrap))
{
    setObjectName(QStringLiteral("practicePane"));
    setTint(Tone::Accent);
    setLines(Qt::BottomEdge);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme.px(16), theme.px(8), theme.px(16), theme.px(8));
    column->setSpacing(theme.px(2));
    for (TextLabel *label : {m_title, m_remark, m_said, m_advice})
        column->addWidget(label);
    m_said->setObjectName(QStringLiteral("practiceSaid"));
    m_remark->setObjectName(QStringLiteral("practiceRemark"));
    retranslate();
}

void PracticePane::begin()
{
    m_at = -1;
    m_right = 0;
    m_remarks.clear();
    next();
}

void PracticePane::take(const SavedCall &saved)
{
    const PracticeLesson *lesson = current();
    if (!lesson)
        return;
    m_remarks = remarksOn(*lesson, saved.call, saved.ticket);
    m_tookMs = m_clock.steadyMs() - m_rangSteadyMs;
    if (m_remarks.contains(PracticeRemark::Right))
        ++m_right;
    next();
}

QList<Command> PracticePane::commands()
{
    return {{tr("Practise anew"), {}, [this] { begin(); }, false, tr("practise practice training")}};
}

void PracticePane::next()
{
    ++m_at;
    m_rangSteadyMs = m_clock.steadyMs();
    retranslate();
    const PracticeLesson *lesson = current();
    if (!lesson)
        return;
    LineCall call = lineCallFrom(lesson->id, lesson->number);
    call.sinceMs = m_clock.nowMs();
    Q_EMIT rings(call);
}

void PracticePane::retranslate()
{
    const PracticeLesson *lesson = current();
    const int count = static_cast<int>(m_lessons.size());
    m_title->setText(lesson ? tr("Practice: nothing here leaves this machine. Pretend caller %1 of %2; F4 takes the call.")
                                  .arg(m_at + 1)
                                  .arg(count)
                            : tr("Practice: nothing here leaves this machine."));
    m_said->setText(lesson ? PracticeWords::said(*lesson)
                           : tr("That was the last one: %1 of %2 as they should be.").arg(m_right).arg(count));
    m_advice->setText(lesson ? PracticeWords::advice(*lesson)
                             : tr("Ctrl+K, then “practise”, begins anew. Closing the window forgets all of it."));
    QStringList words;
    for (const PracticeRemark remark : m_remarks)
        words << PracticeWords::remark(remark, m_lessons.at(m_at - 1));
    if (!words.isEmpty())
        words << tr("%n second(s) from its ringing", nullptr, static_cast<int>(m_tookMs / 1000));
    m_remark->setText(tr("The call before: %1.").arg(words.join(QStringLiteral("; "))));
    m_remark->setVisible(!words.isEmpty());
}

void PracticePane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    WindowBanner::changeEvent(event);
}

} // namespace tongdai
