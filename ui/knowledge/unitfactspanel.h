// "Tại đơn vị của người gọi": counter, hours and local fee of one unit, edited by those it belongs to.
#pragma once

#include "models/domain/unitfacts.h"
#include "models/ports/directory.h"
#include "models/ports/knowledgedesk.h"
#include "ui/widgets/proceduretext.h"

#include <QWidget>

#include <array>

class QAction;
class QLineEdit;

namespace tongdai {

class KeyButton;
class NoteEdit;
class Notice;
class PlainCombo;
class SectionTitle;
class TextLabel;

/// Shows the chosen unit; a desk's own people start with theirs. The form takes the place of the facts and
/// keeps what was typed for each unit and procedure until it is saved.
class UnitFactsPanel final : public QWidget
{
    Q_OBJECT
public:
    UnitFactsPanel(const Theme &theme, KnowledgeDesk &desk, const Directory &directory, const User &me,
                   QAction *edit, QWidget *parent = nullptr);

    void setProcedure(const Procedure &procedure);
    void setUnit(const QString &code); ///< the caller's desk, when it is known
    LocalFacts local() const;
    bool mayEdit() const;
    bool isEditing() const { return m_editing; }
    void edit(); ///< opens the form, the focus in its first field
    void save();
    bool stepBack(); ///< closes the form, what was typed is kept; false when it was closed

Q_SIGNALS:
    void factsChanged(); ///< local() tells something else
    void editingChanged();

private:
    static constexpr int Lines = 3; ///< counter, hours, fee
    using Typed = std::array<QString, Lines + 1>;

    void retranslate();
    void changeEvent(QEvent *event) override;
    void fillUnits();
    void read();
    void refresh();
    void setEditing(bool on);
    QString key() const;

    const Theme &m_theme;
    KnowledgeDesk &m_desk;
    const Directory &m_directory;
    User m_me;
    QString m_procedure;
    QList<UnitFact> m_facts;
    QHash<QString, Typed> m_typed;
    QString m_formKey; ///< whose text is in the form
    quint64 m_asked = 0;
    bool m_editing = false;
    bool m_saving = false;
    SectionTitle *m_title;
    PlainCombo *m_unit;
    TextLabel *m_counter;
    TextLabel *m_rest;
    QAction *m_edit;
    KeyButton *m_editButton;
    QWidget *m_form;
    std::array<TextLabel *, Lines> m_labels;
    std::array<QLineEdit *, Lines> m_fields;
    TextLabel *m_noteLabel;
    NoteEdit *m_note;
    TextLabel *m_keys;
    Notice *m_notice;
};

} // namespace tongdai
