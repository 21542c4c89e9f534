// When to call a citizen again, as they say it on the line.
#pragma once

#include "ui/widgets/theme.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QLineEdit;

namespace tongdai {

class Clock;
class TextLabel;

/// One line to type in, and under it what was understood: day and time, or that the words are kept as they are. Never in
/// the way: words without a time are no mistake. GUI thread.
class PromiseField final : public QWidget
{
    Q_OBJECT
public:
    PromiseField(const Theme &theme, const Clock &clock, QWidget *parent = nullptr);

    QString words() const; ///< as typed, half-typed letters with them
    void setWords(const QString &words);
    /// The time in the words; 0 when there is none, or it has passed.
    qint64 promisedMs() const;
    QLineEdit *field() const { return m_field; }
    /// A time has to be named: nothing else counts in its place.
    void setNeeded(bool needed);

Q_SIGNALS:
    void edited();
    void done(); ///< Enter

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void echo();

    const Clock &m_clock;
    TextLabel *m_label;
    QLineEdit *m_field;
    TextLabel *m_echo;
    bool m_needed = false;
    QTimer m_minute; ///< "in 30 minutes" goes on
};

} // namespace tongdai
