// Who is on duty at a unit, slot by slot; whoever makes the roster changes it here.
#pragma once

#include "models/domain/user.h"
#include "ui/widgets/theme.h"

#include <QWidget>

class QDateEdit;
class QListView;
class QTimeEdit;

namespace tongdai {

class Clock;
class Directory;
class FieldError;
class FormDrafts;
class FormJournal;
class KeyAction;
class Notice;
class PlainCombo;
class SectionTitle;
class TextLabel;

class RosterPane final : public QWidget
{
    Q_OBJECT
public:
    /// Its keys act wherever the focus of `page` is. `me`: user name of whoever is signed in.
    RosterPane(const Theme &theme, Directory &directory, FormDrafts &drafts, const Clock &clock,
               const QString &me, QWidget *page, QWidget *parent = nullptr);
    ~RosterPane() override; ///< keepDraftNow()

    static QString draftKind() { return QStringLiteral("duty.keep"); } ///< about the unit

    void setUnit(const QString &code); ///< the same again brings it up to date; an open form stays as it is
    bool stepBack(); ///< discards an open form; false when none is open
    bool focusWhereItWas(); ///< in a form that was brought back, once; false when there is none
    void keepDraftNow(); ///< at once, not in half a second

Q_SIGNALS:
    void draftKept(qint64 atMs);

protected:
    void changeEvent(QEvent *event) override;

private:
    class Slots;

    void build(QWidget *page);
    void retranslate();
    void refresh();
    void add();
    void edit();
    void drop();
    void open(const DutySlot &slot); ///< from the keyboard
    void fill(const DutySlot &slot);
    void bringBack(); ///< the form this person had open for the unit
    void close();
    void save();
    void offer();

    const Theme &m_theme;
    Directory &m_directory;
    FormDrafts &m_drafts;
    const Clock &m_clock;
    const QString m_me;
    Slots *m_slots;
    SectionTitle *m_title = nullptr;
    QListView *m_list = nullptr;
    TextLabel *m_none = nullptr;
    QWidget *m_form = nullptr;
    FormJournal *m_journal = nullptr;
    TextLabel *m_personLabel = nullptr;
    PlainCombo *m_person = nullptr;
    TextLabel *m_dayLabel = nullptr;
    QDateEdit *m_day = nullptr;
    TextLabel *m_hoursLabel = nullptr;
    QTimeEdit *m_from = nullptr;
    QTimeEdit *m_to = nullptr;
    FieldError *m_problem = nullptr;
    Notice *m_notice = nullptr;
    KeyAction *m_add = nullptr;
    KeyAction *m_edit = nullptr;
    KeyAction *m_drop = nullptr;
    KeyAction *m_save = nullptr;
    QString m_unit;
    DutySlot m_edited; ///< as it was shown when the form was opened
    bool m_busy = false;
};

} // namespace tongdai
