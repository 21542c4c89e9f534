// Above the call desk while somebody practises: what the pretend caller says, which keys help, how the last call went.
#pragma once

#include "models/domain/practice.h"
#include "models/ports/callstore.h"
#include "ui/shell/windowbanner.h"

namespace tongdai {

class Clock;
class TextLabel;

/// Never takes the focus. GUI thread.
class PracticePane final : public WindowBanner
{
    Q_OBJECT
public:
    PracticePane(const Theme &theme, const Clock &clock, QWidget *parent = nullptr);

    void begin() override; ///< with the first caller; also once more after the last
    void take(const SavedCall &saved) override; ///< says what was right and lets the next one ring
    QList<Command> commands() override;
    bool isOver() const { return m_at >= m_lessons.size(); }
    int wentWell() const { return m_right; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void next();
    void retranslate();
    const PracticeLesson *current() const { return isOver() ? nullptr : &m_lessons.at(m_at); }

    const Clock &m_clock;
    TextLabel *m_title;
    TextLabel *m_said;
    TextLabel *m_advice;
    TextLabel *m_remark;
    const QList<PracticeLesson> m_lessons = practiceLessons();
    qsizetype m_at = 0;
    int m_right = 0;
    qint64 m_rangSteadyMs = 0;
    qint64 m_tookMs = 0; ///< the call before, from its ringing
    QList<PracticeRemark> m_remarks; ///< on the call before
};

} // namespace tongdai
