// What changed in an article, field by field and word by word.
#pragma once

#include "models/domain/articlemerge.h"
#include "ui/widgets/theme.h"

#include <QTextEdit>

namespace tongdai {

/// Read only, scrolls, takes the keyboard. What went is struck through, what came is underlined: colour is
/// never alone. Long stretches that stayed are shortened.
class ArticleDiff final : public QTextEdit
{
    Q_OBJECT
public:
    explicit ArticleDiff(const Theme &theme, QWidget *parent = nullptr);

    void show(const Procedure &before, const Procedure &after);
    int changes() const { return static_cast<int>(m_changes.size()); }

protected:
    void changeEvent(QEvent *event) override;
    QMimeData *createMimeDataFromSelection() const override;

private:
    void fill();

    const Theme &m_theme;
    QList<FieldChange> m_changes;
};

} // namespace tongdai
