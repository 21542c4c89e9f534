#include "app/ctl/procedurefile.h"

#include "app/wire/documents.h"
#include "app/wire/json.h"
#include "models/domain/vietnamesetext.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>

#include <zlib.h>

namespace tongdai::ctl {

namespace {

constexpr qint64 LargestUnpacked = 1LL << 30;
constexpr int LongestText = 400'000; ///< of one field, before cleaning; the domain's own limits come after

Result<QByteArray> unpacked(const QByteArray &packed)
{
    z_stream stream {};
    if (inflateInit2(&stream, 16 + MAX_WBITS) != Z_OK)
        return fail(ErrorKind::Storage, QStringLiteral("zlib cannot start"));
    QByteArray out;
    QByteArray chunk(1 << 20, Qt::Uninitialized);
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(packed.constData()));
    stream.avail_in = static_cast<uInt>(packed.size());
    int state = Z_OK;
    while (state != Z_STREAM_END && out.size() <= LargestUnpacked) {
        stream.next_out = reinterpret_cast<Bytef *>(chunk.data());
        stream.avail_out = static_cast<uInt>(chunk.size());
        state = inflate(&stream, Z_NO_FLUSH);
        if (state != Z_OK && state != Z_STREAM_END)
            break;
        out.append(chunk.constData(), chunk.size() - stream.avail_out);
        if (state == Z_STREAM_END && stream.avail_in > 0 && inflateReset(&stream) == Z_OK)
            state = Z_OK; // a gzip file may be several, one after the other
    }
    inflateEnd(&stream);
    if (out.size() > LargestUnpacked)
        return fail(ErrorKind::TooLarge, QStringLiteral("more than 1 GB when unpacked"));
    if (state != Z_STREAM_END)
        return fail(ErrorKind::Corrupt, QStringLiteral("the gzip file is damaged or cut off"));
    return out;
}

QString entity(const QString &name)
{
    static const QHash<QString, QString> known {
        {QStringLiteral("amp"), QStringLiteral("&")},    {QStringLiteral("lt"), QStringLiteral("<")},
        {QStringLiteral("gt"), QStringLiteral(">")},     {QStringLiteral("quot"), QStringLiteral("\"")},
        {QStringLiteral("apos"), QStringLiteral("'")},   {QStringLiteral("nbsp"), QStringLiteral(" ")},
        {QStringLiteral("ldquo"), QStringLiteral("“")},  {QStringLiteral("rdquo"), QStringLiteral("”")},
        {QStringLiteral("lsquo"), QStringLiteral("‘")},  {QStringLiteral("rsquo"), QStringLiteral("’")},
        {QStringLiteral("ndash"), QStringLiteral("–")},  {QStringLiteral("mdash"), QStringLiteral("—")},
        {QStringLiteral("hellip"), QStringLiteral("…")}, {QStringLiteral("bull"), QStringLiteral("•")},
        {QStringLiteral("agrave"), QStringLiteral("à")}, {QStringLiteral("aacute"), QStringLiteral("á")},
        {QStringLiteral("acirc"), QStringLiteral("â")},  {QStringLiteral("atilde"), QStringLiteral("ã")},
        {QStringLiteral("egrave"), QStringLiteral("è")}, {QStringLiteral("eacute"), QStringLiteral("é")},
        {QStringLiteral("ecirc"), QStringLiteral("ê")},  {QStringLiteral("igrave"), QStringLiteral("ì")},
        {QStringLiteral("iacute"), QStringLiteral("í")}, {QStringLiteral("ograve"), QStringLiteral("ò")},
        {QStringLiteral("oacute"), QStringLiteral("ó")}, {QStringLiteral("ocirc"), QStringLiteral("ô")},
        {QStringLiteral("otilde"), QStringLiteral("õ")}, {QStringLiteral("ugrave"), QStringLiteral("ù")},
        {QStringLiteral("uacute"), QStringLiteral("ú")}, {QStringLiteral("yacute"), QStringLiteral("ý")},
    };
    if (!name.startsWith(u'#'))
        return known.value(name);
    bool ok = false;
    const bool hex = name.size() > 1 && name[1].toLower() == u'x';
    const uint code = name.mid(hex ? 2 : 1).toUInt(&ok, hex ? 16 : 10);
    if (!ok || code == 0 || code > 0x10ffff || QChar::isSurrogate(code))
        return {};
    return QString::fromUcs4(reinterpret_cast<const char32_t *>(&code), 1);
}

QString withoutEntities(const QString &text)
{
    static const QRegularExpression shape(QStringLiteral("&(#?[A-Za-z0-9]{1,8});"));
    if (!text.contains(u'&'))
        return text;
    QString made;
    qsizetype last = 0;
    auto matches = shape.globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const QString letter = entity(match.captured(1));
        made += text.mid(last, match.capturedStart() - last) + (letter.isEmpty() ? match.captured() : letter);
        last = match.capturedEnd();
    }
    return made + text.mid(last);
}

QString idOf(const Procedure &procedure)
{
    if (!procedure.code.isEmpty())
        return procedure.code;
    const QByteArray hash
        = QCryptographicHash::hash(searchForm(procedure.name).toUtf8(), QCryptographicHash::Sha256);
    return QStringLiteral("x-") + QString::fromLatin1(hash.toHex().left(16));
}

QString textOf(wire::Reader &reader, const QString &name)
{
    return plainText(reader.text(name, LongestText));
}

template<typename Fn> void eachObject(wire::Reader &reader, const QString &name, Fn fn)
{
    for (const QJsonValue value : reader.array(name, 2000)) {
        if (!value.isObject()) {
            reader.refuse(name, QStringLiteral("json.type"), QStringLiteral("an element is not an object"));
            return;
        }
        wire::Reader child(value.toObject(), name);
        fn(child);
        reader.absorb(child);
    }
}

QString sentence(const Error &error)
{
    if (error.field.isEmpty())
        return error.detail;
    return QStringLiteral("%1: %2").arg(error.field, error.detail);
}

QString problemSentence(const QString &problem)
{
    static const QHash<QString, QString> sentences {
        {QStringLiteral("kb.no_name"), QStringLiteral("the procedure has no name")},
        {QStringLiteral("kb.no_content"),
         QStringLiteral("nothing but a name: no steps, papers, times or results")},
        {QStringLiteral("kb.name_too_long"), QStringLiteral("the name has more than 2,000 characters")},
        {QStringLiteral("kb.text_too_long"), QStringLiteral("one text has more than 200,000 characters")},
        {QStringLiteral("kb.bad_code"), QStringLiteral("the code is not of the form 1.001193")},
    };
    return sentences.value(problem, problem);
}

Result<Procedure> procedureOf(const QJsonObject &object)
{
    const bool ours = object.contains(QStringLiteral("papers")) || object.contains(QStringLiteral("id"));
    auto procedure = ours ? wire::procedureFromJson(object) : procedureFromPortal(object);
    if (!procedure)
        return procedure;
    if (procedure->id.isEmpty())
        procedure->id = idOf(*procedure);
    const QStringList problems = problemsOf(*procedure);
    if (!problems.isEmpty())
        return fail(ErrorKind::Invalid, problemSentence(problems.first()), {}, problems.first());
    return procedure;
}

} // namespace

QString plainText(const QString &text)
{
    static const QRegularExpression breaks(QStringLiteral("<\\s*(?:br|/p|/div|/li|/tr)\\s*/?>"),
                                           QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression tags(QStringLiteral("</?[A-Za-z][^<>]{0,400}>"));
    QString made = withoutEntities(text);
    if (made.contains(u'<')) {
        made.replace(breaks, QStringLiteral("\n"));
        made.remove(tags);
    }
    made = cleanText(made);
    // Private-use bullets of Symbol and Wingdings.
    made.removeIf([](QChar c) { return c.category() == QChar::Other_PrivateUse; });
    QStringList lines;
    for (const QString &line : made.split(u'\n'))
        lines.append(line.simplified());
    return lines.join(u'\n').trimmed();
}

Result<QByteArray> readPacked(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return fail(ErrorKind::NotFound, QStringLiteral("no such file: ") + path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::Storage,
                    QStringLiteral("%1 cannot be read: %2").arg(path, file.errorString()));
    if (file.size() > LargestUnpacked)
        return fail(ErrorKind::TooLarge, QStringLiteral("more than 1 GB"));
    const QByteArray bytes = file.readAll();
    const bool gzip = bytes.startsWith(QByteArrayLiteral("\x1f\x8b"));
    return gzip ? unpacked(bytes) : Result<QByteArray>(bytes);
}

Result<Procedure> procedureFromPortal(const QJsonObject &object)
{
    wire::Reader reader(object);
    Procedure made;
    made.name = textOf(reader, QStringLiteral("name")).simplified();
    const QString code = reader.text(QStringLiteral("code"), 100).trimmed();
    made.code = procedureCodeIn(code);
    if (made.code.isEmpty() && !code.isEmpty())
        reader.refuse(QStringLiteral("code"), QStringLiteral("kb.bad_code"),
                      QStringLiteral("not of the form 1.001193"));
    made.field = textOf(reader, QStringLiteral("field")).simplified();
    made.agency = textOf(reader, QStringLiteral("agency"));
    made.issuer = textOf(reader, QStringLiteral("issuer")).simplified();
    made.level = textOf(reader, QStringLiteral("level")).simplified();
    made.audience = textOf(reader, QStringLiteral("audience"));
    made.steps = textOf(reader, QStringLiteral("steps"));
    made.timeLimit = textOf(reader, QStringLiteral("time_limit"));
    made.fees = textOf(reader, QStringLiteral("fees"));
    made.conditions = textOf(reader, QStringLiteral("conditions"));
    made.result = textOf(reader, QStringLiteral("result"));
    made.source = textOf(reader, QStringLiteral("source"));
    eachObject(reader, QStringLiteral("methods"), [&made](wire::Reader &child) {
        made.methods.append({textOf(child, QStringLiteral("channel")), textOf(child, QStringLiteral("time")),
                             textOf(child, QStringLiteral("fee")), textOf(child, QStringLiteral("note"))});
    });
    eachObject(reader, QStringLiteral("dossier"), [&made](wire::Reader &child) {
        made.papers.append({textOf(child, QStringLiteral("case")), textOf(child, QStringLiteral("name")),
                            textOf(child, QStringLiteral("original")),
                            textOf(child, QStringLiteral("copy"))});
    });
    eachObject(reader, QStringLiteral("legal_basis"), [&made](wire::Reader &child) {
        made.legalBasis.append(
            {textOf(child, QStringLiteral("code")), textOf(child, QStringLiteral("name"))});
    });
    if (!reader.ok())
        return tl::unexpected(reader.error());
    made.id = idOf(made);
    return made;
}

QJsonObject toPortal(const Procedure &procedure)
{
    QJsonArray methods;
    for (const FilingMethod &method : procedure.methods) {
        methods.append(QJsonObject {{QStringLiteral("channel"), method.channel},
                                    {QStringLiteral("time"), method.time},
                                    {QStringLiteral("fee"), method.fee},
                                    {QStringLiteral("note"), method.note}});
    }
    QJsonArray dossier;
    for (const Paper &paper : procedure.papers) {
        dossier.append(QJsonObject {{QStringLiteral("case"), paper.group},
                                    {QStringLiteral("name"), paper.name},
                                    {QStringLiteral("original"), paper.original},
                                    {QStringLiteral("copy"), paper.copy}});
    }
    QJsonArray basis;
    for (const LegalBasis &law : procedure.legalBasis)
        basis.append(QJsonObject {{QStringLiteral("code"), law.code}, {QStringLiteral("name"), law.name}});
    return {
        {QStringLiteral("code"), procedure.code},
        {QStringLiteral("name"), procedure.name},
        {QStringLiteral("field"), procedure.field},
        {QStringLiteral("agency"), procedure.agency},
        {QStringLiteral("issuer"), procedure.issuer},
        {QStringLiteral("level"), procedure.level},
        {QStringLiteral("audience"), procedure.audience},
        {QStringLiteral("steps"), procedure.steps},
        {QStringLiteral("methods"), methods},
        {QStringLiteral("dossier"), dossier},
        {QStringLiteral("time_limit"), procedure.timeLimit},
        {QStringLiteral("fees"), procedure.fees},
        {QStringLiteral("legal_basis"), basis},
        {QStringLiteral("conditions"), procedure.conditions},
        {QStringLiteral("result"), procedure.result},
        {QStringLiteral("source"), procedure.source},
    };
}

Result<ProcedureFile> readProcedures(const QString &path)
{
    const auto bytes = readPacked(path);
    if (!bytes)
        return tl::unexpected(bytes.error());
    ProcedureFile file;
    QSet<QString> seen;
    int line = 0;
    const auto take = [&file, &seen, &line](const Result<QJsonObject> &object) {
        if (!object) {
            file.refused.append({line, sentence(object.error())});
            return;
        }
        auto procedure = procedureOf(*object);
        if (!procedure) {
            file.refused.append({line, sentence(procedure.error())});
        } else if (seen.contains(procedure->id)) {
            ++file.doubled;
            file.refused.append(
                {line, QStringLiteral("%1 stands on an earlier line already").arg(procedure->id)});
        } else {
            seen.insert(procedure->id);
            file.procedures.append(*procedure);
            file.lines.append(line);
        }
    };
    if (bytes->trimmed().startsWith('[')) {
        QJsonParseError error;
        const QJsonDocument document = QJsonDocument::fromJson(*bytes, &error);
        if (error.error != QJsonParseError::NoError)
            return fail(ErrorKind::Invalid,
                        QStringLiteral("%1 is no JSON list: %2").arg(path, error.errorString()));
        for (const QJsonValue element : document.array()) {
            ++line; // of a list, the place in it
            if (element.isObject())
                take(element.toObject());
            else
                take(fail(ErrorKind::Invalid, QStringLiteral("not an object")));
        }
        return file;
    }
    for (qsizetype from = 0; from < bytes->size();) {
        qsizetype to = bytes->indexOf('\n', from);
        if (to < 0)
            to = bytes->size();
        ++line;
        const QByteArray text = bytes->mid(from, to - from).trimmed();
        from = to + 1;
        if (text.isEmpty())
            continue;
        take(wire::parseObject(text));
    }
    return file;
}

} // namespace tongdai::ctl
