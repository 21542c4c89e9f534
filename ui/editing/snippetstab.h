// "Câu mẫu": ready texts under a short name, as editors and administrators keep them.
#pragma once

#include "models/domain/phrases.h"
#include "ui/editing/entrytab.h"

namespace tongdai {

class NoteEdit;

class SnippetsTab final : public EntryTab<Snippet>
{
    Q_OBJECT
public:
    explicit SnippetsTab(const EditingPorts &ports, QWidget *parent = nullptr);

    QString title() const override;

protected:
    void focusDetail() override;
    void retranslate() override;
    QString emptyWords() const override;
    Words words() const override;

    QFuture<Result<QList<Snippet>>> read() override;
    QFuture<Result<void>> keep(const Snippet &snippet) override;
    QList<Snippet> arranged(QList<Snippet> snippets) const override;
    QString keyOf(const Snippet &snippet) const override;
    LineRow rowOf(const Snippet &snippet) const override;
    Snippet blank() const override;
    void put(const Snippet &snippet) override;
    Snippet written() const override;
    bool differs(const Snippet &now, const Snippet &was) const override;
    bool judge(const Snippet &snippet) override;

private:
    QLineEdit *m_name;
    NoteEdit *m_text;
    TextLabel *m_how;
};

} // namespace tongdai
