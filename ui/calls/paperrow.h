// Serial and true time of a call that was first written on paper.
#pragma once

#include "models/domain/result.h"
#include "ui/widgets/theme.h"

#include <QWidget>

class QLineEdit;

namespace tongdai {

class Clock;
class TextLabel;

class PaperRow final : public QWidget
{
    Q_OBJECT
public:
    PaperRow(const Theme &theme, const Clock &clock, QWidget *parent = nullptr);

    void set(const QString &serial, qint64 startedMs); ///< 0: no time yet
    QString serial() const;
    /// "09:38" (or "9h38") is today's, or yesterday's when it is not yet that late; "09:38 27/11" and "09:38 27/11/2026" say
    /// the day. Invalid (call.paper_time) for anything else and for what is still to come.
    Result<qint64> time() const;
    QLineEdit *serialField() const { return m_serial; }
    QLineEdit *timeField() const { return m_time; }

    static Result<qint64> timeFrom(const QString &typed, qint64 nowMs);

Q_SIGNALS:
    void edited();
    void done(); ///< Enter

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    const Clock &m_clock;
    TextLabel *m_label;
    QLineEdit *m_serial;
    TextLabel *m_timeLabel;
    QLineEdit *m_time;
};

} // namespace tongdai
