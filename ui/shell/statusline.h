// The line at the foot: state of sync with icon, words and age; draft; F1; date and time.
#pragma once

#include "models/ports/syncmonitor.h"
#include "ui/widgets/theme.h"

#include <QTimer>
#include <QWidget>

namespace tongdai {

class Clock;
class IconLabel;
class TextLabel;
class KeyCap;

/// Icon and tone of a state, the same in the status line and on the page "Đồng bộ".
struct SyncLook {
    QString icon;
    Tone tone = Tone::Soft;
};
SyncLook lookOf(const SyncStatus &status);

class StatusLine final : public QWidget
{
    Q_OBJECT
public:
    StatusLine(const Theme &theme, const SyncMonitor &sync, const Clock &clock, QWidget *parent = nullptr);

    void setDraftKept(qint64 atMs); ///< 0 forgets it
    /// A call that was promised is near, or due; empty words: none is.
    void setPromise(const QString &words, bool due);
    void setFilesWaiting(int files); ///< attached here, not yet at the centre
    void setNarrow(bool narrow); ///< the age of data and the word beside F1 give way
    QString syncWords() const;
    QSize sizeHint() const override { return {m_theme.px(600), m_theme.px(28)}; }

Q_SIGNALS:
    void syncClicked();
    void keysClicked();
    void promiseClicked();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    void retranslate();
    void refresh();
    void tick();

    const Theme &m_theme;
    const SyncMonitor &m_sync;
    const Clock &m_clock;
    IconLabel *m_icon;
    TextLabel *m_words;
    TextLabel *m_age;
    IconLabel *m_promiseIcon;
    TextLabel *m_promise;
    KeyCap *m_promiseKey;
    TextLabel *m_draft;
    KeyCap *m_keyCap;
    TextLabel *m_keys;
    TextLabel *m_now;
    QTimer m_second;
    qint64 m_draftMs = 0;
    int m_files = 0;
    bool m_narrow = false;
    bool m_promiseDue = false;
};

} // namespace tongdai
