// "Báo sai": what people on calls saw to be wrong, to be answered by an editor.
#pragma once

#include "ui/editing/desktab.h"

namespace tongdai {

class FieldError;
class NoteEdit;

class FlagsTab final : public DeskTab
{
    Q_OBJECT
public:
    explicit FlagsTab(const EditingPorts &ports, QWidget *parent = nullptr);

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
    void fill();
    void settle();
    const ArticleFlag *shown() const;

    QList<ArticleFlag> m_flags;
    QHash<QString, QString> m_typed; ///< answers not sent yet, by flag
    QString m_answering;
    bool m_saving = false;
    TextLabel *m_procedure;
    TextLabel *m_sentence;
    TextLabel *m_note;
    TextLabel *m_by;
    TextLabel *m_answerLabel;
    NoteEdit *m_answer;
    FieldError *m_problem;
};

} // namespace tongdai
