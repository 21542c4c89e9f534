// All fields of an article to write in, one below the other.
#pragma once

#include "models/domain/articlemerge.h"
#include "ui/widgets/theme.h"

#include <QWidget>

class QLineEdit;
class QPlainTextEdit;

namespace tongdai {

class FieldError;
class TextLabel;

/// Texts are kept as typed until they can be read: a date that is none stays in its field with the reason
/// below it.
class ArticleForm final : public QWidget
{
    Q_OBJECT
public:
    explicit ArticleForm(const Theme &theme, QWidget *parent = nullptr);

    void show(const Procedure &procedure);
    /// What is written, on the procedure that was shown; false when a field cannot be read (its reason stands
    /// under it and the focus is in it).
    bool read(Procedure &procedure);
    QHash<ArticleField, QString> texts() const; ///< as typed
    void setTexts(const QHash<ArticleField, QString> &texts);
    void setReadOnly(bool on);
    void complain(ArticleField field, const QString &words);
    void focusFirst();

Q_SIGNALS:
    void edited();

private:
    struct Row {
        ArticleField field;
        TextLabel *label;
        QLineEdit *line; ///< one of the two
        QPlainTextEdit *text;
        FieldError *problem;
        TextLabel *remark; ///< what an editor should see in the text; only where there is something to see
    };
    void retranslate();
    void changeEvent(QEvent *event) override;
    void remark(const Row &row);
    QString textIn(const Row &row) const;

    QList<Row> m_rows;
    Procedure m_shown;
    bool m_filling = false;
};

} // namespace tongdai
