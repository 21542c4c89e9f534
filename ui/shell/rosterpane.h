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
class KeyAction;
class Notice;
class PlainCombo;
class SectionTitle;
class TextLabel;

class RosterPane final : public QWidget
{
    Q_OBJECT
public:
    /// Its keys act wherever the focus of `page` is.
    RosterPane(const Theme &theme, Directory &directory, const Clock &clock, QWidget *page, QWidget *parent = nullptr);

    void setUnit(const QString &code); ///< the same again brings it up to date; an open form stays as it is
    bool stepBack(); ///< puts an open form away; false when none is open

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
    void open(const DutySlot &slot);
    void close();
    void save();
    void offer();

    const Theme &m_theme;
    Directory &m_directory;
    const Clock &m_clock;
    Slots *m_slots;
    SectionTitle *m_title = nullptr;
    QListView *m_list = nullptr;
    TextLabel *m_none = nullptr;
    QWidget *m_form = nullptr;
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
