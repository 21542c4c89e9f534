// "Câu mẫu": ready texts under a short name, as editors and administrators keep them.
#pragma once

#include "models/domain/phrases.h"
#include "ui/editing/desktab.h"

namespace tongdai {

class FieldError;
class NoteEdit;

class SnippetsTab final : public DeskTab
{
    Q_OBJECT
public:
    explicit SnippetsTab(const EditingPorts &ports, QWidget *parent = nullptr);

    QString title() const override;
    void reload() override;
    QString offer(Verb verb) const override;
    void work(Verb verb) override;

protected:
    void choose(const LineRow *row) override;
    void focusDetail() override;
    void retranslate() override;
    QString emptyWords() const override;

private:
    void makeForm();
    void fill();
    void begin();
    void show(const Snippet &snippet);
    void keepTyped();
    Snippet written() const;
    void save(bool withdrawn, const QString &done);

    QList<Snippet> m_snippets;
    QHash<QUuid, Snippet> m_typed; ///< not saved yet
    Snippet m_shown; ///< as the desk has it
    bool m_new = true;
    bool m_saving = false;
    TextLabel *m_state = nullptr;
    TextLabel *m_nameLabel = nullptr;
    QLineEdit *m_name = nullptr;
    FieldError *m_nameProblem = nullptr;
    TextLabel *m_textLabel = nullptr;
    NoteEdit *m_text = nullptr;
    FieldError *m_textProblem = nullptr;
    TextLabel *m_how = nullptr;
};

} // namespace tongdai
