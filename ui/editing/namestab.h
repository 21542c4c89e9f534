// "Tên thường gọi": what people call procedures, as editors keep it.
#pragma once

#include "ui/editing/entrytab.h"

namespace tongdai {

class ProcedurePicker;

class NamesTab final : public EntryTab<CommonName>
{
    Q_OBJECT
public:
    explicit NamesTab(const EditingPorts &ports, QWidget *parent = nullptr);

    QString title() const override;
    QString offer(Verb verb) const override;
    void work(Verb verb) override;

    /// A new one, prefilled; when it is kept the missed question is settled too.
    void begin(const QString &words, const QStringList &procedures, const QString &missedId);

protected:
    void focusDetail() override;
    void retranslate() override;
    QString emptyWords() const override;
    Words words() const override;

    QFuture<Result<QList<CommonName>>> read() override;
    QFuture<Result<void>> keep(const CommonName &name) override;
    QString keyOf(const CommonName &name) const override;
    LineRow rowOf(const CommonName &name) const override;
    CommonName blank() const override;
    void put(const CommonName &name) override;
    CommonName written() const override;
    bool differs(const CommonName &now, const CommonName &was) const override;
    bool judge(const CommonName &name) override;
    void wasKept(const CommonName &name, bool wasNew) override;

private:
    void makeTrial();
    void hideTrial();
    void trial();
    void sayTrial(TextLabel *label, const Result<SearchAnswer> &answer);

    QString m_missedId; ///< the missed question the new one comes from
    quint64 m_trial = 0;
    QLineEdit *m_words;
    ProcedurePicker *m_procedures;
    QLineEdit *m_note;
    QWidget *m_result;
    TextLabel *m_todayLabel;
    TextLabel *m_today;
    TextLabel *m_withLabel;
    TextLabel *m_with;
};

} // namespace tongdai
