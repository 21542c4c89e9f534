// "Tên thường gọi": what people call procedures, as editors keep it.
#pragma once

#include "ui/editing/desktab.h"

namespace tongdai {

class FieldError;
class ProcedurePicker;

class NamesTab final : public DeskTab
{
    Q_OBJECT
public:
    explicit NamesTab(const EditingPorts &ports, QWidget *parent = nullptr);

    QString title() const override;
    void reload() override;
    QString offer(Verb verb) const override;
    void work(Verb verb) override;

    /// A new one, prefilled; when it is kept the missed question is settled too.
    void begin(const QString &words, const QStringList &procedures, const QString &missedId);

protected:
    void choose(const LineRow *row) override;
    void focusDetail() override;
    void retranslate() override;
    QString emptyWords() const override;

private:
    struct Typed {
        CommonName name;
        QString missedId;
    };
    void makeForm();
    void fill();
    void showForm(const Typed &typed);
    void keepTyped();
    CommonName written() const;
    void save(bool withdrawn, const QString &done);
    void trial();
    void sayTrial(TextLabel *label, const Result<SearchAnswer> &answer);

    QList<CommonName> m_names;
    QHash<QUuid, Typed> m_typed; ///< not saved yet, by id
    Typed m_shown;
    bool m_new = true;
    bool m_saving = false;
    quint64 m_trial = 0;
    QWidget *m_form;
    TextLabel *m_state;
    TextLabel *m_wordsLabel;
    QLineEdit *m_words;
    FieldError *m_wordsProblem;
    TextLabel *m_proceduresLabel;
    ProcedurePicker *m_procedures;
    FieldError *m_proceduresProblem;
    TextLabel *m_noteLabel;
    QLineEdit *m_note;
    TextLabel *m_todayLabel;
    TextLabel *m_today;
    TextLabel *m_withLabel;
    TextLabel *m_with;
    QWidget *m_result;
};

} // namespace tongdai
