// The right column of "Phiếu": who is concerned, procedure, units, and how far the record has come.
#pragma once

#include "models/domain/ticket.h"
#include "ui/widgets/pane.h"

class QVBoxLayout;

namespace tongdai {

class ArticleIndex;
class IconLabel;
class KeyButton;
class SectionTitle;
class TextLabel;
class TicketActions;
class TicketWords;

class CitizenPane final : public SunkPane
{
    Q_OBJECT
public:
    CitizenPane(const Theme &theme, ArticleIndex &index, const TicketWords &words, const TicketActions &actions,
                QWidget *parent = nullptr);

    void show(const Ticket &ticket);
    void clear();
    void setRevealed(bool revealed);
    bool isRevealed() const { return m_revealed; }
    bool focusFirst(); ///< false when nothing here takes the keyboard
    void refresh(); ///< the clock or the directory went on

private:
    struct Line {
        TextLabel *caption;
        TextLabel *value;
    };
    Line addLine(QVBoxLayout *column);
    static void say(const Line &line, const QString &caption, const QString &value);
    void changeEvent(QEvent *event) override;
    void askProcedure();

    const Theme &m_theme;
    ArticleIndex &m_index;
    const TicketWords &m_words;
    QWidget *m_body;
    SectionTitle *m_citizen;
    TextLabel *m_name;
    TextLabel *m_phone;
    TextLabel *m_more;
    KeyButton *m_dial;
    KeyButton *m_reveal;
    KeyButton *m_attempt;
    KeyButton *m_movePromise;
    KeyButton *m_notReached;
    TextLabel *m_hint;
    SectionTitle *m_matter;
    Line m_procedure;
    KeyButton *m_edit;
    KeyButton *m_open;
    Line m_field;
    Line m_dossier;
    Line m_lead;
    Line m_support;
    Line m_officer;
    IconLabel *m_recordIcon;
    TextLabel *m_record;
    TextLabel *m_writer;
    Ticket m_ticket;
    QString m_procedureName;
    quint64 m_asked = 0;
    bool m_revealed = false;
};

} // namespace tongdai
