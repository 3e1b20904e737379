// SPDX-License-Identifier: GPL-3.0-or-later
// Feeds a fuzz target every file of a corpus folder, whole, cut at every place and with single bytes changed.
#include <QByteArray>
#include <QDir>
#include <QFile>

#include <cstdint>
#include <cstdio>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

namespace {

constexpr qsizetype kMaxCuts = 2000;
constexpr char kBytes[] = {'\0', '"', '\\', '{', '\n', '\x7f', '\xc3', '\xff'};

void feed(const QByteArray &bytes)
{
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t *>(bytes.constData()), std::size_t(bytes.size()));
}

} // namespace

int main(int argc, char **argv)
{
    int files = 0;
    if (argc < 2)
        return 2;
    const QDir dir(QString::fromLocal8Bit(argv[1]));
    for (const QString &name : dir.entryList(QDir::Files, QDir::Name)) {
        QFile file(dir.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            return 1;
        const QByteArray bytes = file.readAll();
        feed(bytes);
        for (qsizetype at = 0; at < qMin(bytes.size(), kMaxCuts); ++at) {
            feed(bytes.left(at));
            QByteArray damaged = bytes;
            damaged[at] = kBytes[std::size_t(at) % sizeof kBytes];
            feed(damaged);
        }
        ++files;
    }
    std::printf("%d files\n", files);
    return files > 0 ? 0 : 1;
}
