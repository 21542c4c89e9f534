#include "app/server/compression.h"

#include <QString>
#include <QStringList>

#include <algorithm>
#include <memory>
#include <zlib.h>
#include <zstd.h>

namespace tongdai::server {

namespace {

constexpr qsizetype Chunk = 256 * 1024;
constexpr qsizetype ManyRows = 256 * 1024;
constexpr qsizetype WorthIt = 1024; ///< below this a packet carries it anyway

tl::unexpected<Error> tooLarge()
{
    return fail(ErrorKind::TooLarge, QStringLiteral("the decoded body is too large"), QStringLiteral("body"));
}

tl::unexpected<Error> broken()
{
    return fail(ErrorKind::Invalid, QStringLiteral("the body is not what its Content-Encoding says"),
                QStringLiteral("body"), QStringLiteral("encoding.broken"));
}

Result<QByteArray> fromZstd(const QByteArray &body, qsizetype limit)
{
    const std::unique_ptr<ZSTD_DStream, decltype(&ZSTD_freeDStream)> stream(ZSTD_createDStream(),
                                                                            ZSTD_freeDStream);
    if (!stream || ZSTD_isError(ZSTD_DCtx_setParameter(stream.get(), ZSTD_d_windowLogMax, 24)))
        return broken();
    QByteArray out;
    ZSTD_inBuffer in {body.constData(), static_cast<std::size_t>(body.size()), 0};
    std::size_t left = 1;
    while (in.pos < in.size) {
        const qsizetype had = out.size();
        out.resize(had + Chunk);
        ZSTD_outBuffer buffer {out.data() + had, static_cast<std::size_t>(Chunk), 0};
        left = ZSTD_decompressStream(stream.get(), &buffer, &in);
        if (ZSTD_isError(left))
            return broken();
        out.resize(had + static_cast<qsizetype>(buffer.pos));
        if (out.size() > limit)
            return tooLarge();
    }
    // What the last call could not put out any more.
    while (left != 0) {
        const qsizetype had = out.size();
        out.resize(had + Chunk);
        ZSTD_outBuffer buffer {out.data() + had, static_cast<std::size_t>(Chunk), 0};
        left = ZSTD_decompressStream(stream.get(), &buffer, &in);
        if (ZSTD_isError(left) || (left != 0 && buffer.pos == 0))
            return broken();
        out.resize(had + static_cast<qsizetype>(buffer.pos));
        if (out.size() > limit)
            return tooLarge();
    }
    return out;
}

Result<QByteArray> fromGzip(const QByteArray &body, qsizetype limit)
{
    z_stream stream {};
    if (inflateInit2(&stream, 15 + 16) != Z_OK) // 15: window, 16: gzip header
        return broken();
    const std::unique_ptr<z_stream, decltype(&inflateEnd)> guard(&stream, inflateEnd);
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(body.constData()));
    stream.avail_in = static_cast<uInt>(body.size());
    QByteArray out;
    for (;;) {
        const qsizetype had = out.size();
        out.resize(had + Chunk);
        stream.next_out = reinterpret_cast<Bytef *>(out.data() + had);
        stream.avail_out = static_cast<uInt>(Chunk);
        const int result = inflate(&stream, Z_NO_FLUSH);
        out.resize(had + Chunk - static_cast<qsizetype>(stream.avail_out));
        if (out.size() > limit)
            return tooLarge();
        if (result == Z_STREAM_END)
            return out;
        if (result != Z_OK)
            return broken();
    }
}

QByteArray toGzip(const QByteArray &body)
{
    z_stream stream {};
    if (deflateInit2(&stream, 1, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        return {};
    const std::unique_ptr<z_stream, decltype(&deflateEnd)> guard(&stream, deflateEnd);
    QByteArray out(static_cast<qsizetype>(deflateBound(&stream, static_cast<uLong>(body.size()))),
                   Qt::Uninitialized);
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(body.constData()));
    stream.avail_in = static_cast<uInt>(body.size());
    stream.next_out = reinterpret_cast<Bytef *>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    if (deflate(&stream, Z_FINISH) != Z_STREAM_END)
        return {};
    out.truncate(out.size() - static_cast<qsizetype>(stream.avail_out));
    return out;
}

QByteArray toZstd(const QByteArray &body)
{
    const std::unique_ptr<ZSTD_CCtx, decltype(&ZSTD_freeCCtx)> context(ZSTD_createCCtx(), ZSTD_freeCCtx);
    if (!context)
        return {};
    ZSTD_CCtx_setParameter(context.get(), ZSTD_c_compressionLevel, 3);
    // Pages of rows repeat long runs; short matches only break them up: 115 instead of 118 bytes a row, and sooner done.
    if (body.size() >= ManyRows)
        ZSTD_CCtx_setParameter(context.get(), ZSTD_c_minMatch, 7);
    QByteArray out(static_cast<qsizetype>(ZSTD_compressBound(static_cast<std::size_t>(body.size()))),
                   Qt::Uninitialized);
    const std::size_t size
        = ZSTD_compress2(context.get(), out.data(), static_cast<std::size_t>(out.size()), body.constData(),
                         static_cast<std::size_t>(body.size()));
    if (ZSTD_isError(size))
        return {};
    out.truncate(static_cast<qsizetype>(size));
    return out;
}

/// True when the header names the coding without q=0 (RFC 9110, 12.5.3).
bool accepts(const std::string &header, QLatin1StringView coding)
{
    const QStringList parts = QString::fromStdString(header).toLower().split(QLatin1Char(','));
    for (const QString &part : parts) {
        const QStringList words = part.split(QLatin1Char(';'));
        if (words.first().trimmed() != coding)
            continue;
        const QString weight = words.value(1).simplified().remove(QLatin1Char(' '));
        return !(weight.startsWith(QStringLiteral("q=")) && weight.mid(2).toDouble() == 0.0);
    }
    return false;
}

} // namespace

Result<QByteArray> decodeBody(const QByteArray &body, const std::string &contentEncoding, qsizetype limit)
{
    const QString coding = QString::fromStdString(contentEncoding).trimmed().toLower();
    if (coding.isEmpty() || coding == QStringLiteral("identity"))
        return body.size() > limit ? Result<QByteArray>(tooLarge()) : body;
    if (coding == QStringLiteral("zstd"))
        return fromZstd(body, limit);
    if (coding == QStringLiteral("gzip"))
        return fromGzip(body, limit);
    return fail(ErrorKind::Invalid, QStringLiteral("Content-Encoding must be zstd or gzip"),
                QStringLiteral("body"), QStringLiteral("encoding.unknown"));
}

std::string encodeBody(QByteArray &body, const std::string &acceptEncoding)
{
    if (body.size() < WorthIt || acceptEncoding.empty())
        return {};
    if (accepts(acceptEncoding, QLatin1StringView("zstd"))) {
        if (QByteArray packed = toZstd(body); !packed.isEmpty()) {
            body = std::move(packed);
            return "zstd";
        }
    }
    if (accepts(acceptEncoding, QLatin1StringView("gzip"))) {
        if (QByteArray packed = toGzip(body); !packed.isEmpty()) {
            body = std::move(packed);
            return "gzip";
        }
    }
    return {};
}

} // namespace tongdai::server
