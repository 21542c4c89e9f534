// zstd bodies of requests and answers. Pure functions, any thread.
#pragma once

#include "models/domain/result.h"

#include <QByteArray>

namespace tongdai::net {

/// One zstd frame at level 1 (measured for pages of rows: a fifth of the size at 400 MB/s).
QByteArray zstdCompress(const QByteArray &plain);

/// The plain bytes of every frame in `packed`. TooLarge once more than `limit` bytes come out: a few
/// kilobytes can unfold to gigabytes. Protocol when the bytes are not zstd or end early.
Result<QByteArray> zstdExpand(const QByteArray &packed, qsizetype limit);

} // namespace tongdai::net
