// Chooses procedures: a question, what is found for it, and what was chosen, the likeliest first.
#pragma once

#include "models/items/hitlistmodel.h"
#include "ui/widgets/theme.h"

#include <QWidget>

class QListView;
class QListWidget;

namespace tongdai {

class NameBook;
class QuestionField;
class TextLabel;

/// In the question Up and Down move, Enter adds. In the chosen list Delete takes out.
class ProcedurePicker final : public QWidget
{
    Q_OBJECT
public:
    ProcedurePicker(const Theme &theme, ArticleIndex &index, NameBook &names, QWidget *parent = nullptr);

    void setChosen(const QStringList &ids);
    QStringList chosen() const { return m_ids; }
    void seek(const QString &words); ///< puts them as the question

Q_SIGNALS:
    void chosenChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void retranslate();
    void changeEvent(QEvent *event) override;
    void add();
    void refill();

    const Theme &m_theme;
    NameBook &m_names;
    QStringList m_ids;
    HitListModel *m_hits;
    QuestionField *m_question;
    QListView *m_found;
    TextLabel *m_hint;
    QListWidget *m_chosen;
};

} // namespace tongdai
