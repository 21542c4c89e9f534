#include "app/storage/local/typeddraftcodec.h"

#include "app/wire/documents.h"

#include <QDataStream>
#include <QIODevice>
#include <QJsonDocument>

namespace tongdai::storage {

namespace {

constexpr qint32 Form = 1;

/// Names outlast the order of the enum: what was typed before an update is read after it.
QString wordOf(ArticleField field)
{
    switch (field) {
    case ArticleField::Name:
        return QStringLiteral("name");
    case ArticleField::CommonNames:
        return QStringLiteral("common_names");
    case ArticleField::SpokenAnswer:
        return QStringLiteral("spoken_answer");
    case ArticleField::TimeLimit:
        return QStringLiteral("time_limit");
    case ArticleField::Fees:
        return QStringLiteral("fees");
    case ArticleField::Methods:
        return QStringLiteral("methods");
    case ArticleField::Papers:
        return QStringLiteral("papers");
    case ArticleField::Agency:
        return QStringLiteral("agency");
    case ArticleField::Audience:
        return QStringLiteral("audience");
    case ArticleField::Steps:
        return QStringLiteral("steps");
    case ArticleField::Conditions:
        return QStringLiteral("conditions");
    case ArticleField::ResultText:
        return QStringLiteral("result");
    case ArticleField::LegalBasis:
        return QStringLiteral("legal_basis");
    case ArticleField::Field:
        return QStringLiteral("field");
    case ArticleField::Level:
        return QStringLiteral("level");
    case ArticleField::Issuer:
        return QStringLiteral("issuer");
    case ArticleField::Source:
        return QStringLiteral("source");
    case ArticleField::ValidFrom:
        return QStringLiteral("valid_from");
    case ArticleField::ValidTo:
        return QStringLiteral("valid_to");
    case ArticleField::ReplacedBy:
        return QStringLiteral("replaced_by");
    case ArticleField::NextCheck:
        return QStringLiteral("next_check");
    }
    return {};
}

} // namespace

QByteArray bytesOf(const TypedDraft &typed)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    const ArticleDraft &draft = typed.draft;
    QHash<QString, QString> texts;
    for (auto text = typed.texts.cbegin(); text != typed.texts.cend(); ++text)
        texts.insert(wordOf(text.key()), text.value());
    stream << Form << draft.id << draft.baseVersion << wireWord(draft.state) << draft.note << draft.reason
           << draft.by << draft.reviewedBy << draft.atMs << draft.version << draft.procedure.id
           << QJsonDocument(wire::toJson(draft.procedure)).toJson(QJsonDocument::Compact) << typed.note
           << typed.code << typed.savedMs << texts;
    return bytes;
}

Result<TypedDraft> typedDraftFrom(const QByteArray &bytes)
{
    QDataStream stream(bytes);
    stream.setVersion(QDataStream::Qt_6_4);
    qint32 form = 0;
    stream >> form;
    TypedDraft typed;
    ArticleDraft &draft = typed.draft;
    QString state;
    QString procedureId;
    QByteArray procedure;
    QHash<QString, QString> texts;
    if (form == Form)
        stream >> draft.id >> draft.baseVersion >> state >> draft.note >> draft.reason >> draft.by
            >> draft.reviewedBy >> draft.atMs >> draft.version >> procedureId >> procedure >> typed.note
            >> typed.code >> typed.savedMs >> texts;
    if (form != Form || stream.status() != QDataStream::Ok)
        return fail(ErrorKind::Corrupt, QStringLiteral("not a typed draft of this program"));
    draft.state = draftStateFromWire(state).value_or(DraftState::Writing);
    // A procedure that has no name yet is none for the wire; its fields are all in `texts`.
    draft.procedure
        = wire::procedureFromJson(QJsonDocument::fromJson(procedure).object()).value_or(Procedure());
    draft.procedure.id = procedureId;
    for (const ArticleField field : allArticleFields()) {
        if (const auto text = texts.constFind(wordOf(field)); text != texts.cend())
            typed.texts.insert(field, *text);
    }
    return typed;
}

} // namespace tongdai::storage
