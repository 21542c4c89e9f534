// The log of calls: every call this person may see at the left, the chosen one at the right.
#pragma once

#include "models/domain/user.h"
#include "models/items/calllogmodel.h"
#include "ui/calls/callports.h"
#include "ui/widgets/pane.h"

class QVBoxLayout;

namespace tongdai {

class FolderTabs;
class KeyAction;
class KeyButton;
class Notice;
class QuestionField;
class TallList;
class TextLabel;

/// Ctrl+F filters by a telephone number, Ctrl+E corrects the chosen call, Enter opens its ticket. The rows mask numbers;
/// the chosen call shows them. Nothing is read while it is not on the screen.
class CallLog final : public QWidget
{
    Q_OBJECT
public:
    CallLog(const Theme &theme, const CallPorts &ports, const User &me, QWidget *parent = nullptr);

    /// What stands at the right while no call is chosen: two lines, the second may be empty.
    void setHint(const QString &words, const QString &more);
    void focusList();
    void chooseNone(); ///< the hint stands at the right again
    const Call *current() const; ///< null when none is chosen or it is not read yet
    CallLogModel *model() const { return m_model; }

Q_SIGNALS:
    void correctionWanted(const tongdai::Call &call);
    void ticketWanted(const QUuid &id);
    void left(); ///< Esc with nothing to go back from here

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Line {
        QWidget *whole;
        TextLabel *caption;
        TextLabel *value;
    };
    void build();
    QWidget *buildList();
    QWidget *buildDetail();
    Line addLine(QVBoxLayout *column, QWidget *parent);
    static void say(const Line &line, const QString &caption, const QString &value);
    void retranslate();
    void applyFilter(bool odd = false); ///< `odd`: also a number that is none in full
    void counted(int total);
    void stepBack();
    QModelIndex chosenIndex() const;
    void choose(); ///< the row under the cursor
    void follow(); ///< rows have moved or have been read
    void show(const Call *call);

    const Theme &m_theme;
    CallPorts m_ports;
    User m_me;
    CallLogModel *m_model;
    FolderTabs *m_tabs = nullptr;
    QuestionField *m_filter = nullptr;
    Notice *m_notice = nullptr;
    TextLabel *m_empty = nullptr;
    TallList *m_list = nullptr;
    QWidget *m_detail = nullptr;
    QWidget *m_call = nullptr;
    QWidget *m_nothing = nullptr;
    TextLabel *m_hint = nullptr;
    TextLabel *m_more = nullptr;
    TextLabel *m_title = nullptr;
    TextLabel *m_meta = nullptr;
    Line m_caller {};
    Line m_place {};
    Line m_matter {};
    Line m_outcome {};
    Line m_words {};
    Line m_answer {};
    Line m_changes {};
    KeyAction *m_correct = nullptr;
    KeyAction *m_openTicket = nullptr;
    KeyAction *m_find = nullptr;
    KeyAction *m_back = nullptr;
    QUuid m_chosen;
    Call m_shown;
};

} // namespace tongdai
