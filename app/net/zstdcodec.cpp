#include "app/net/zstdcodec.h"

#include <zstd.h>

#include <memory>

namespace tongdai::net {

namespace {

struct StreamDeleter {
    void operator()(ZSTD_DStream *stream) const { ZSTD_freeDStream(stream); }
};

} // namespace

QByteArray zstdCompress(const QByteArray &plain)
{
    QByteArray packed(qsizetype(ZSTD_compressBound(std::size_t(plain.size()))), Qt::Uninitialized);
    const std::size_t size = ZSTD_compress(packed.data(), std::size_t(packed.size()), plain.constData(),
                                           std::size_t(plain.size()), 1);
    Q_ASSERT(!ZSTD_isError(size)); // the buffer has the bound's size, nothing else can fail
    packed.truncate(qsizetype(size));
    return packed;
}

Result<QByteArray> zstdExpand(const QByteArray &packed, qsizetype limit)
{
    const std::unique_ptr<ZSTD_DStream, StreamDeleter> stream(ZSTD_createDStream());
    // A window above 8 MB is not needed for pages of 4 MB and would let a header claim much memory.
    ZSTD_DCtx_setParameter(stream.get(), ZSTD_d_windowLogMax, 23);
    QByteArray plain;
    QByteArray chunk(qsizetype(ZSTD_DStreamOutSize()), Qt::Uninitialized);
    ZSTD_inBuffer in {packed.constData(), std::size_t(packed.size()), 0};
    std::size_t left = 1;
    while (in.pos < in.size || left != 0) {
        ZSTD_outBuffer out {chunk.data(), std::size_t(chunk.size()), 0};
        const std::size_t before = in.pos;
        left = ZSTD_decompressStream(stream.get(), &out, &in);
        if (ZSTD_isError(left))
            return fail(ErrorKind::Protocol, QStringLiteral("body is not zstd"));
        if (plain.size() + qsizetype(out.pos) > limit)
            return fail(ErrorKind::TooLarge, QStringLiteral("body unfolds beyond its limit"));
        plain.append(chunk.constData(), qsizetype(out.pos));
        if (in.pos == before && out.pos == 0 && left != 0)
            return fail(ErrorKind::Protocol, QStringLiteral("zstd body ends early"));
    }
    return plain;
}

} // namespace tongdai::net
