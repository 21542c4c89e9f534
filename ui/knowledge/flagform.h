// "Báo sai": what is wrong with the article on screen, in the pane below it.
#pragma once

#include "models/ports/knowledgedesk.h"
#include "ui/widgets/pane.h"

#include <QHash>

class QGridLayout;

namespace tongdai {

class FieldError;
class NoteEdit;
class Notice;
class SectionTitle;
class TextLabel;

/// What was typed stays with its procedure until it is sent, whatever is read meanwhile.
class FlagForm final : public Pane
{
    Q_OBJECT
public:
    FlagForm(const Theme &theme, KnowledgeDesk &desk, QWidget *parent = nullptr);

    /// Opens for this procedure; `sentence` takes the place of an empty quotation.
    void open(const Procedure &procedure, const QString &sentence);
    void send();
    void close(); ///< the text is kept
    /// Its two fields side by side instead of one below the other: in a low window what is read needs room.
    void setLow(bool low);

Q_SIGNALS:
    void sent();

private:
    struct Typed {
        QString sentence;
        QString note;
    };
    void retranslate();
    void changeEvent(QEvent *event) override;
    void keep();
    void place();

    KnowledgeDesk &m_desk;
    Procedure m_procedure;
    QHash<QString, Typed> m_typed; ///< by procedure id
    bool m_sending = false;
    bool m_low = false;
    QGridLayout *m_grid;
    SectionTitle *m_title;
    TextLabel *m_sentenceLabel;
    NoteEdit *m_sentence;
    TextLabel *m_noteLabel;
    NoteEdit *m_note;
    FieldError *m_problem;
    Notice *m_notice;
};

} // namespace tongdai
