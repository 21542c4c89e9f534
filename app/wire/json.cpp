#include "app/wire/json.h"

#include "models/domain/vietnamesetext.h"

#include <QJsonDocument>

#include <algorithm>
#include <cmath>
#include <limits>

namespace tongdai::wire {

namespace {

tl::unexpected<Error> refused(const QString &code, const QString &detail)
{
    return fail(ErrorKind::Invalid, detail, {}, code);
}

/// True when brackets outside strings nest deeper than MaxDepth.
bool isTooDeep(const QByteArray &bytes)
{
    int depth = 0;
    bool inString = false;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const char c = bytes[i];
        if (inString) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                inString = false;
        } else if (c == '"') {
            inString = true;
        } else if (c == '{' || c == '[') {
            if (++depth > MaxDepth)
                return true;
        } else if (c == '}' || c == ']') {
            --depth;
        }
    }
    return false;
}

bool isSoundText(QStringView text)
{
    return !text.contains(QChar(u'\0')) && text.isValidUtf16();
}

bool isSound(const QJsonValue &value)
{
    if (value.isString())
        return isSoundText(value.toString());
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        return std::all_of(array.begin(), array.end(), [](const QJsonValue &item) { return isSound(item); });
    }
    if (!value.isObject())
        return true;
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!isSoundText(it.key()) || !isSound(it.value()))
            return false;
    }
    return true;
}

/// Raw bytes are valid UTF-8 once parsed, so only an escape can smuggle a NUL or half a surrogate pair in.
bool mayHideBadText(const QByteArray &bytes)
{
    return bytes.contains("\\u0000") || bytes.contains("\\ud") || bytes.contains("\\uD");
}

} // namespace

Result<QJsonObject> parseObject(const QByteArray &bytes)
{
    if (isTooDeep(bytes))
        return refused(QStringLiteral("json.depth"), QStringLiteral("nested deeper than %1").arg(MaxDepth));
    if (bytes.contains('\0'))
        return refused(QStringLiteral("json.text"), QStringLiteral("a NUL byte is in it"));
    const char first = bytes.trimmed().isEmpty() ? ' ' : bytes.trimmed().front();
    if (first != '[' && QByteArrayView("\"-0123456789tfn").contains(first))
        return refused(QStringLiteral("json.not_object"), QStringLiteral("not a JSON object"));

    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &problem);
    if (problem.error == QJsonParseError::IllegalUTF8String)
        return refused(QStringLiteral("json.text"), QStringLiteral("not UTF-8"));
    if (problem.error != QJsonParseError::NoError)
        return refused(QStringLiteral("json.syntax"),
                       QStringLiteral("%1 at byte %2").arg(problem.errorString()).arg(problem.offset));
    if (!document.isObject())
        return refused(QStringLiteral("json.not_object"), QStringLiteral("not a JSON object"));
    QJsonObject object = document.object();
    if (mayHideBadText(bytes) && !isSound(object))
        return refused(QStringLiteral("json.text"), QStringLiteral("NUL or half a character in a string"));
    return object;
}

QByteArray toBytes(const QJsonObject &object)
{
    // QJsonObject keeps its keys sorted, so equal objects give equal bytes.
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Reader::Reader(QJsonObject object, QString path)
    : m_object(std::move(object))
    , m_path(std::move(path))
{ }

QString Reader::text(const QString &name, int maxLength, bool required)
{
    const QJsonValue value = m_object.value(name);
    if (value.isUndefined()) {
        if (required)
            refuse(name, QStringLiteral("json.missing"), QStringLiteral("is missing"));
        return {};
    }
    if (!value.isString()) {
        refuse(name, QStringLiteral("json.type"), QStringLiteral("is not a text"));
        return {};
    }
    const QString raw = value.toString();
    // Composing can only shorten a text by its marks, at most three on a letter: beyond that it need not be
    // tried.
    const bool hopeless = raw.size() / 4 > maxLength;
    QString text = hopeless ? QString() : cleanText(raw);
    if (hopeless || text.size() > maxLength) {
        refuse(name, QStringLiteral("json.too_long"),
               QStringLiteral("has more than %1 characters").arg(maxLength));
        return {};
    }
    if (required && text.isEmpty()) {
        refuse(name, QStringLiteral("json.missing"), QStringLiteral("is empty"));
        return {};
    }
    return text;
}

qint64 Reader::integer(const QString &name, qint64 min, qint64 max, qint64 fallback, bool required)
{
    const QJsonValue value = m_object.value(name);
    if (value.isUndefined()) {
        if (required)
            refuse(name, QStringLiteral("json.missing"), QStringLiteral("is missing"));
        return fallback;
    }
    if (!value.isDouble()) {
        refuse(name, QStringLiteral("json.type"), QStringLiteral("is not a number"));
        return fallback;
    }
    constexpr qint64 Largest = std::numeric_limits<qint64>::max();
    const qint64 number = value.toInteger(Largest);
    const bool whole = number != Largest || value.toInteger(0) == Largest;
    const bool huge = !whole && std::abs(value.toDouble()) >= 9.2e18;
    if (!whole && !huge) {
        refuse(name, QStringLiteral("json.type"), QStringLiteral("is not a whole number"));
        return fallback;
    }
    if (huge || number < min || number > max) {
        refuse(name, QStringLiteral("json.range"),
               QStringLiteral("is not between %1 and %2").arg(min).arg(max));
        return fallback;
    }
    return number;
}

bool Reader::boolean(const QString &name, bool fallback)
{
    const QJsonValue value = m_object.value(name);
    if (value.isUndefined())
        return fallback;
    if (!value.isBool())
        refuse(name, QStringLiteral("json.type"), QStringLiteral("is not true or false"));
    return value.toBool(fallback);
}

QUuid Reader::id(const QString &name, bool required)
{
    constexpr int IdLength = 36;
    const QString value = text(name, 64, required);
    if (value.isEmpty())
        return {};
    const QUuid id = value.size() == IdLength ? QUuid::fromString(value) : QUuid();
    if (id.isNull())
        refuse(name, QStringLiteral("json.type"), QStringLiteral("is not a UUID of 36 characters"));
    return id;
}

QStringList Reader::texts(const QString &name, int maxCount, int maxLength)
{
    const QJsonArray values = array(name, maxCount);
    QStringList texts;
    texts.reserve(values.size());
    for (qsizetype i = 0; i < values.size() && ok(); ++i) {
        // Each item is read as a field of its own, so that it is judged and named like one.
        const QString index = QString::number(i);
        const QString prefix = m_path.isEmpty() ? name : QString(m_path + u'.' + name);
        Reader item(QJsonObject {{index, values[i]}}, prefix);
        texts << item.text(index, maxLength);
        absorb(item);
    }
    return ok() ? texts : QStringList();
}

QJsonObject Reader::object(const QString &name, bool required)
{
    const QJsonValue value = m_object.value(name);
    if (value.isUndefined()) {
        if (required)
            refuse(name, QStringLiteral("json.missing"), QStringLiteral("is missing"));
        return {};
    }
    if (!value.isObject())
        refuse(name, QStringLiteral("json.type"), QStringLiteral("is not an object"));
    return value.toObject();
}

QJsonArray Reader::array(const QString &name, int maxCount, bool required)
{
    const QJsonValue value = m_object.value(name);
    if (value.isUndefined()) {
        if (required)
            refuse(name, QStringLiteral("json.missing"), QStringLiteral("is missing"));
        return {};
    }
    if (!value.isArray()) {
        refuse(name, QStringLiteral("json.type"), QStringLiteral("is not a list"));
        return {};
    }
    QJsonArray items = value.toArray();
    if (items.size() > maxCount) {
        refuse(name, QStringLiteral("json.too_long"), QStringLiteral("has more than %1 items").arg(maxCount));
        return {};
    }
    return items;
}

void Reader::refuse(const QString &name, const QString &code, const QString &detail)
{
    if (m_failed)
        return;
    m_failed = true;
    const QString field = m_path.isEmpty() ? name : QString(m_path + u'.' + name);
    m_error = {ErrorKind::Invalid, field + u' ' + detail, field, code};
}

void Reader::absorb(const Reader &child)
{
    if (m_failed || child.ok())
        return;
    m_failed = true;
    m_error = child.error();
}

} // namespace tongdai::wire
