// F12: what waits on this machine, what the centre refused and why, and over whose changes one's corrections
// went.
#pragma once

#include "models/domain/parkednotice.h"
#include "models/ports/syncmonitor.h"
#include "ui/widgets/theme.h"

#include <QAbstractListModel>
#include <QWidget>

class QListView;

namespace tongdai {

class Clock;
class Directory;
class IconLabel;
class KeyAction;
class NoteEdit;
class ParkedGroup;
class ParkedWork;
class SectionTitle;
class TextLabel;

class SyncPage final : public QWidget
{
    Q_OBJECT
public:
    SyncPage(const Theme &theme, SyncMonitor &sync, ParkedWork &parked, const Directory &directory,
             const Clock &clock, QWidget *parent = nullptr);

    void focusPage();

Q_SIGNALS:
    void subjectWanted(const QUuid &ticketId); ///< open the ticket behind an item
    void signInWanted();
    void writeOutWanted(); ///< what waits into a file
    void handInWanted(); ///< the file of another machine

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override; ///< which of the lists the side speaks of

private:
    class Items;

    void build();
    void retranslate();
    void refresh();
    void showCurrent();
    std::optional<ParkedNotice> shownParked() const; ///< when the side speaks of one
    void showParked(const ParkedNotice &notice);
    QString overtakenWords(const WaitingItem &item) const; ///< a sentence a field
    static QString kindWords(const QString &kind);

    const Theme &m_theme;
    SyncMonitor &m_sync;
    const Directory &m_directory;
    const Clock &m_clock;
    Items *m_items;
    IconLabel *m_icon = nullptr;
    TextLabel *m_sentence = nullptr;
    TextLabel *m_detail = nullptr;
    TextLabel *m_counts = nullptr;
    QListView *m_list = nullptr;
    ParkedGroup *m_parked;
    bool m_speaksOfParked = false;
    TextLabel *m_empty = nullptr;
    SectionTitle *m_side = nullptr;
    TextLabel *m_reason = nullptr;
    TextLabel *m_what = nullptr;
    NoteEdit *m_text = nullptr;
    KeyAction *m_retry = nullptr;
    KeyAction *m_copy = nullptr;
    KeyAction *m_settle = nullptr;
    KeyAction *m_open = nullptr;
    KeyAction *m_signIn = nullptr;
    KeyAction *m_writeOut = nullptr;
    KeyAction *m_handIn = nullptr;
};

} // namespace tongdai
