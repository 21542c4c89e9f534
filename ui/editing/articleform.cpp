#include "ui/editing/articleform.h"

#include "models/domain/fee.h"
#include "models/domain/vietnamesetext.h"
#include "ui/widgets/articlewords.h"
#include "ui/widgets/fielderror.h"
#include "ui/widgets/noteedit.h"

#include <QEvent>
#include <QLineEdit>
#include <QVBoxLayout>

namespace tongdai {

namespace {

/// How many lines a field shows; 0: one line only.
int linesOf(ArticleField field)
{
    switch (field) {
    case ArticleField::SpokenAnswer:
    case ArticleField::Papers:
    case ArticleField::Steps:
        return 6;
    case ArticleField::CommonNames:
    case ArticleField::Methods:
    case ArticleField::LegalBasis:
    case ArticleField::Conditions:
        return 4;
    case ArticleField::Name:
    case ArticleField::ResultText:
    case ArticleField::Fees:
    case ArticleField::Agency:
        return 2;
    default:
        return 0;
    }
}

} // namespace

ArticleForm::ArticleForm(const Theme &theme, QWidget *parent)
    : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.px(3));
    for (const ArticleField field : allArticleFields()) {
        Row row {field,   new TextLabel(theme, TextStyle::Caption, Tone::Soft, this, TextLabel::Fit::Wrap),
                 nullptr, nullptr,
                 nullptr, nullptr};
        QWidget *editor = nullptr;
        if (const int lines = linesOf(field); lines > 0) {
            row.text = new NoteEdit(theme, lines, this);
            row.text->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
            connect(row.text, &QPlainTextEdit::textChanged, this, [this] {
                if (!m_filling)
                    Q_EMIT edited();
            });
            editor = row.text;
        } else {
            row.line = new QLineEdit(this);
            connect(row.line, &QLineEdit::textChanged, this, [this] {
                if (!m_filling)
                    Q_EMIT edited();
            });
            editor = row.line;
        }
        editor->setObjectName(QStringLiteral("field%1").arg(int(field)));
        row.label->setBuddy(editor);
        row.problem = new FieldError(theme, editor, this);
        if (row.text)
            connect(row.text, &QPlainTextEdit::textChanged, row.problem, &FieldError::clearWords);
        else
            connect(row.line, &QLineEdit::textChanged, row.problem, &FieldError::clearWords);
        column->addWidget(row.label);
        column->addWidget(editor);
        column->addWidget(row.problem);
        if (field == ArticleField::Fees || field == ArticleField::Methods) {
            row.remark = new TextLabel(theme, TextStyle::Caption, Tone::Amber, this, TextLabel::Fit::Wrap);
            row.remark->hide();
            column->addWidget(row.remark);
            connect(row.text, &QPlainTextEdit::textChanged, this, [this, row] { remark(row); });
        }
        m_rows << row;
    }
    column->addStretch(1);
    retranslate();
}

void ArticleForm::retranslate()
{
    for (const Row &row : std::as_const(m_rows)) {
        const QString name = ArticleWords::of(row.field);
        const QString hint = ArticleWords::hint(row.field);
        row.label->setText(hint.isEmpty() ? name : name + QStringLiteral("  (") + hint + QLatin1Char(')'));
        QWidget *editor = row.text ? static_cast<QWidget *>(row.text) : row.line;
        editor->setAccessibleName(row.label->text());
        if (row.remark)
            remark(row);
    }
}

void ArticleForm::remark(const Row &row)
{
    Procedure written;
    const bool free = setTextOf(written, row.field, textIn(row)) && hasFeeBehindFree(written);
    row.remark->setSay(free ? tr("Written as free, but a fee stands behind it: say who pays what.")
                            : QString());
    row.remark->setVisible(free);
}

void ArticleForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

QString ArticleForm::textIn(const Row &row) const
{
    return row.text ? row.text->toPlainText() : row.line->text();
}

QHash<ArticleField, QString> ArticleForm::texts() const
{
    QHash<ArticleField, QString> all;
    for (const Row &row : m_rows)
        all.insert(row.field, textIn(row));
    return all;
}

void ArticleForm::setTexts(const QHash<ArticleField, QString> &texts)
{
    m_filling = true;
    for (const Row &row : std::as_const(m_rows)) {
        const QString text = texts.value(row.field);
        if (textIn(row) == text)
            continue;
        if (row.text)
            row.text->setPlainText(text);
        else
            row.line->setText(text);
    }
    m_filling = false;
}

void ArticleForm::show(const Procedure &procedure)
{
    m_shown = procedure;
    QHash<ArticleField, QString> all;
    for (const Row &row : std::as_const(m_rows)) {
        all.insert(row.field, textOf(procedure, row.field));
        row.problem->clearWords();
    }
    setTexts(all);
}

bool ArticleForm::read(Procedure &procedure)
{
    Procedure written = m_shown;
    for (const Row &row : std::as_const(m_rows)) {
        const QString text = textIn(row);
        // What nobody touched keeps its exact form; a form's text would tidy spaces.
        if (text == textOf(m_shown, row.field))
            continue;
        if (setTextOf(written, row.field, cleanText(text)))
            continue;
        complain(row.field,
                 isTable(row.field) ? tr("A line has too many parts; write \\| for a bar inside a part.")
                                    : tr("This is not a date: write day/month/year, 31/12/2026."));
        return false;
    }
    procedure = written;
    return true;
}

void ArticleForm::complain(ArticleField field, const QString &words)
{
    for (const Row &row : std::as_const(m_rows)) {
        if (row.field != field)
            continue;
        row.problem->say(words);
        (row.text ? static_cast<QWidget *>(row.text) : row.line)->setFocus(Qt::OtherFocusReason);
    }
}

void ArticleForm::setReadOnly(bool on)
{
    for (const Row &row : std::as_const(m_rows)) {
        if (row.text)
            row.text->setReadOnly(on);
        else
            row.line->setReadOnly(on);
    }
}

void ArticleForm::focusFirst()
{
    m_rows.first().text->setFocus(Qt::ShortcutFocusReason);
}

} // namespace tongdai
