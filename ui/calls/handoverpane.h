// Column C while handing over: which desk, who is on duty there, both due times, how to call back.
#pragma once

#include "models/domain/ticket.h"
#include "models/domain/workingcalendar.h"
#include "ui/calls/callports.h"
#include "ui/widgets/pane.h"

class QCheckBox;
class QLineEdit;

namespace tongdai {

class Chip;
class FieldError;
class Notice;
class PlainCombo;
class SectionTitle;
class TextLabel;

class HandOverPane final : public SunkPane
{
    Q_OBJECT
public:
    HandOverPane(const Theme &theme, const CallPorts &ports, QWidget *parent = nullptr);

    /// The desk of the commune, unless the person has chosen another.
    void suggestUnit(const QString &deskUnit);
    void setCase(ContactKind kind, Level level); ///< the due times follow

    QString unit() const;
    QString supportUnit() const;
    QString callBackWhen() const;
    QString address() const;
    bool hideIdentity() const;
    bool anonymous() const;
    bool conduct() const;
    Deadlines deadlines() const { return m_deadlines; }

    void restore(const QString &unit, const QString &callBackWhen, const QString &address, bool hideIdentity,
                 bool anonymous, bool conduct);
    void setAddress(const QString &address); ///< where none is typed
    void takeAddress(const QString &address); ///< of another person behind the number
    /// A ticket like the one about to be made may be there already; an empty list: there is none.
    /// `alike`: the first is about the same matter.
    void sayOpenTickets(const QList<Ticket> &tickets, bool alike);
    void sayUnitMissing(const QString &words);
    void sayAddress(const QString &words);
    void recompute(); ///< due times as of now

Q_SIGNALS:
    void edited();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void retranslate();
    void fillUnits();
    void showDuty();
    void showOffline();

    const Theme &m_theme;
    CallPorts m_ports;
    SectionTitle *m_title = nullptr;
    Notice *m_duplicate = nullptr;
    QList<Ticket> m_open;
    bool m_alike = false;
    TextLabel *m_unitLabel = nullptr;
    PlainCombo *m_unit = nullptr;
    FieldError *m_unitError = nullptr;
    Pane *m_dutyBox = nullptr;
    TextLabel *m_dutyName = nullptr;
    TextLabel *m_dutyPhone = nullptr;
    Chip *m_dutyUntil = nullptr;
    TextLabel *m_supportLabel = nullptr;
    PlainCombo *m_support = nullptr;
    TextLabel *m_dueTitle = nullptr;
    TextLabel *m_acceptWord = nullptr;
    TextLabel *m_acceptDue = nullptr;
    TextLabel *m_resultWord = nullptr;
    TextLabel *m_resultDue = nullptr;
    TextLabel *m_addressLabel = nullptr;
    QLineEdit *m_address = nullptr;
    FieldError *m_addressError = nullptr;
    TextLabel *m_backLabel = nullptr;
    PlainCombo *m_backBy = nullptr;
    PlainCombo *m_backAt = nullptr;
    QCheckBox *m_hide = nullptr;
    QCheckBox *m_anonymous = nullptr;
    QCheckBox *m_conduct = nullptr;
    Notice *m_offline = nullptr;

    ContactKind m_kind = ContactKind::Question;
    Level m_level = Level::Normal;
    Deadlines m_deadlines;
    bool m_unitChosen = false; ///< by the person, not suggested
    QString m_keptWhen; ///< a restored wish that is none of the list's
    bool m_filling = false;
};

} // namespace tongdai
