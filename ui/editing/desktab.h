// One tab of "Biên tập": a filtered list at the left, what is chosen at the right.
#pragma once

#include "models/items/linelistmodel.h"
#include "models/ports/articleindex.h"
#include "models/ports/clock.h"
#include "models/ports/directory.h"
#include "models/ports/knowledgedesk.h"
#include "ui/widgets/theme.h"

#include <QWidget>

class QLineEdit;
class QListView;
class QSplitter;
class QVBoxLayout;

namespace tongdai {

class LinkChecker;
class NameBook;
class Notice;
class TextLabel;

/// What the tabs of one page share; all of it outlives them.
struct EditingPorts {
    const Theme &theme;
    KnowledgeDesk &desk;
    LinkChecker &links;
    ArticleIndex &index;
    const Directory &directory;
    const Clock &clock;
    User me;
    NameBook &names;
};

/// The keys of the page; what each does is up to the tab.
enum class Verb {
    Main, ///< Ctrl+Enter
    New, ///< Ctrl+N
    Try, ///< F7: try, settle, compare
    Forward, ///< F8: one step on
    Back, ///< F9: withdraw, strike, return
    Undo, ///< Shift+F9: the reverse
    Open, ///< Ctrl+O: read the procedure in full
};

class DeskTab : public QWidget
{
    Q_OBJECT
public:
    explicit DeskTab(const EditingPorts &ports, QWidget *parent = nullptr);

    virtual QString title() const = 0;
    virtual void reload() = 0; ///< asks the desk anew
    /// Words on the button; empty when the verb does nothing now.
    virtual QString offer(Verb verb) const = 0;
    virtual void work(Verb verb) = 0;
    virtual bool stepBack() { return false; } ///< Esc; false when there is nothing to close
    virtual int count() const; ///< beside the title
    virtual void keepAll() { } ///< the window is locked or left: what was typed must not be lost

    void takeFocus();
    void showDetail(); ///< a verb is about to work in it: where there is room for one side only it comes up
    void focusFilter();
    void turn(); ///< F6: list and detail in turn

Q_SIGNALS:
    void offersChanged();
    void procedureWanted(const QString &id);
    /// One step to a common name: the words, the procedures they may mean, the missed question they come
    /// from.
    void nameWanted(const QString &words, const QStringList &procedures, const QString &missedId);
    void draftWanted(const QString &procedureId, const QString &note);

protected:
    /// To be called by each tab's constructor: `detail` becomes the right side.
    void setDetail(QWidget *detail);
    QVBoxLayout *aboveList() const { return m_above; } ///< for filters of one's own
    virtual void choose(const LineRow *row) = 0; ///< the current row changed, by key or click; null: none
    virtual void focusDetail() { }
    virtual void retranslate() = 0;
    virtual QString emptyWords() const = 0; ///< the list has no row at all

    void setRows(const QList<LineRow> &rows);
    QString currentKey() const;
    void chooseKey(const QString &key);
    /// Says how a change went; true when it was taken. What was typed stays in any case.
    bool tell(const Result<void> &result, const QString &done);
    void say(const QString &done);
    void complain(const QString &words);
    void hush();

    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

    EditingPorts m_ports;

private:
    void sayCount();
    void arrange();

    QSplitter *m_split;
    QWidget *m_left;
    QWidget *m_right = nullptr;
    QVBoxLayout *m_above;
    QLineEdit *m_filter;
    TextLabel *m_countLabel;
    LineListModel *m_model;
    QListView *m_view;
    Notice *m_notice;
    bool m_narrow = false;
    bool m_settling = false;
    bool m_wantsFirst = false; ///< the keyboard came before the rows did
    bool m_showsDetail = false;
};

} // namespace tongdai
