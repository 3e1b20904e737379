// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/practice/practicecontroller.h"

#include "app/core/courier.h"
#include "app/store/store.h"
#include "views/practice/faultwords.h"

#include <QBuffer>
#include <QImageReader>
#include <QThreadPool>

#include <algorithm>
#include <utility>

namespace campanile::views {

using namespace Qt::StringLiterals;
using services::PracticeFault;
using services::PracticeFaults;
using services::PracticePost;
using services::PracticeTimeline;

namespace {

constexpr int kPage = 40;
constexpr int kMostAsked = 200; // of Practice/timeline
constexpr int kKeptImages = 120;
constexpr int kImageSide = 720;
constexpr int kSettleMs = 400;
constexpr int kFaultLookMs = 2'000;

/** No more pixels than are shown. Pool thread. */
QImage decodeImage(const QByteArray &bytes)
{
    QBuffer buffer;
    buffer.setData(bytes);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (size.isValid() && (size.width() > kImageSide || size.height() > kImageSide))
        reader.setScaledSize(size.scaled(kImageSide, kImageSide, Qt::KeepAspectRatio));
    return reader.read();
}

} // namespace

PracticeController::PracticeController(const PanelDeps &deps, QObject *parent) : QObject(parent), m_deps(deps), m_images(kKeptImages)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSettleMs);
    connect(&m_soon, &QTimer::timeout, this, &PracticeController::refresh);
    m_look.setInterval(kFaultLookMs);
    connect(&m_look, &QTimer::timeout, this, &PracticeController::askFaults);
    connect(&deps.store.hub(), &store::ChangeHub::changed, this, [this](const store::ChangeNotice &notice) {
        if (!notice.types.contains(u"PostTarget"_s) && !notice.types.contains(u"SocialAccount"_s))
            return;
        m_isStale = true;
        if (m_isWatched)
            m_soon.start();
    });
    connect(&deps.context, &WorkspaceContext::changed, this, [this] {
        if (m_state == State::Failed && m_deps.context.isOnline() && m_isWatched)
            m_soon.start();
        Q_EMIT faultsChanged();
    });
}

void PracticeController::setWatched(bool watched)
{
    m_isWatched = watched;
    if (watched && m_isStale)
        refresh();
    else if (watched)
        askFaults();
    else
        m_look.stop();
}

void PracticeController::askFaults()
{
    if (!m_deps.practice)
        return;
    m_deps.practice->faults(this, [this](const Result<PracticeFaults> &faults) {
        if (faults)
            takeFaults(faults);
    });
}

void PracticeController::refresh()
{
    if (!m_deps.practice || m_isAsking)
        return;
    m_isAsking = true;
    m_isStale = false;
    const int limit = std::clamp(int(m_timeline.posts.size()), kPage, kMostAsked);
    m_deps.practice->timeline({}, limit, this, [this](const Result<PracticeTimeline> &timeline) {
        m_isAsking = false;
        take(timeline);
        if (m_isStale && m_isWatched)
            m_soon.start();
    });
    askFaults();
}

void PracticeController::take(const Result<PracticeTimeline> &timeline)
{
    if (timeline) {
        m_timeline = *timeline;
        m_state = State::Ready;
        m_error = {};
    } else if (timeline.error().code == u"practice.off") {
        m_timeline = {};
        m_state = State::Off;
    } else if (m_state == State::Ready && !m_timeline.posts.isEmpty()) {
        // What was read stays; the strip above says that it may be old.
        m_error = timeline.error();
    } else {
        m_state = State::Failed;
        m_error = timeline.error();
    }
    Q_EMIT changed();
}

void PracticeController::showOlder()
{
    if (!m_deps.practice || !m_timeline.hasMore || m_timeline.posts.isEmpty())
        return;
    m_deps.practice->timeline(m_timeline.posts.last().id, kPage, this, [this, last = m_timeline.posts.last().id](const Result<PracticeTimeline> &older) {
        if (!older)
            return Q_EMIT refused(older.error());
        if (m_timeline.posts.isEmpty() || m_timeline.posts.last().id != last)
            return;
        m_timeline.posts += older->posts;
        m_timeline.hasMore = older->hasMore;
        Q_EMIT changed();
    });
}

void PracticeController::setMode(const QString &fault, FaultMode mode)
{
    if (!m_deps.practice || m_modes.value(fault, FaultMode::Off) == mode)
        return;
    int amount = 1;
    for (const PracticeFaultWords &words : practiceFaultWords()) {
        if (words.fault == fault)
            amount = std::max(1, words.amount);
    }
    m_waiting.remove(fault);
    const int times = mode == FaultMode::Off ? 0 : mode == FaultMode::Once ? 1 : -1;
    m_deps.practice->setFault(fault, times, amount, this, [this](const Result<PracticeFaults> &faults) { takeFaults(faults); });
}

void PracticeController::clearFaults()
{
    if (m_deps.practice)
        m_deps.practice->clearFaults(this, [this](const Result<PracticeFaults> &faults) { takeFaults(faults); });
}

/** A fault is kept for each account, but "next time" means the next post of whichever: one that struck has struck for all. */
QStringList PracticeController::struckOf(const PracticeFaults &faults)
{
    QHash<QString, int> left;
    for (const PracticeFault &fault : faults.active) {
        if (fault.times > 0)
            ++left[fault.fault];
    }
    QStringList struck;
    for (auto it = left.cbegin(); it != left.cend(); ++it) {
        if (it.value() < m_waiting.value(it.key()))
            struck.append(it.key());
    }
    for (const QString &fault : std::as_const(struck))
        left.remove(fault);
    m_waiting = left;
    return struck;
}

void PracticeController::takeFaults(const Result<PracticeFaults> &faults)
{
    if (!faults) {
        Q_EMIT refused(faults.error());
    } else {
        m_modes.clear();
        m_stoppedAccounts = faults->stoppedAccounts;
        for (const PracticeFault &fault : faults->active) {
            FaultMode &mode = m_modes[fault.fault];
            mode = fault.times < 0 || mode == FaultMode::Always ? FaultMode::Always : FaultMode::Once;
        }
        for (const QString &fault : struckOf(*faults)) {
            m_modes.remove(fault);
            m_deps.practice->setFault(fault, 0, 1, this, [this](const Result<PracticeFaults> &rest) { takeFaults(rest); });
        }
    }
    const bool waits = std::find(m_modes.cbegin(), m_modes.cend(), FaultMode::Once) != m_modes.cend();
    if (!waits || !m_isWatched)
        m_look.stop();
    else if (!m_look.isActive())
        m_look.start();
    // Also after a refusal: the control that was moved goes back to what holds.
    Q_EMIT faultsChanged();
}

QImage PracticeController::image(const services::PracticeMedia &media)
{
    if (const QImage *known = m_images.object(media.id))
        return *known;
    if (!m_deps.practice || !media.mimeType.startsWith(u"image/") || m_asked.contains(media.id))
        return {};
    m_asked.insert(media.id);
    m_deps.practice->media(media.id, this, [this, id = media.id](const Result<QByteArray> &bytes) {
        if (bytes)
            decode(id, *bytes);
        else
            m_asked.remove(id);
    });
    return {};
}

void PracticeController::decode(const QString &mediaId, const QByteArray &bytes)
{
    m_deps.pool.start([this, home = Courier(this), mediaId, bytes] {
        home.deliver([this, mediaId, image = decodeImage(bytes)] {
            if (image.isNull())
                return;
            m_images.insert(mediaId, new QImage(image));
            Q_EMIT imageReady(mediaId);
        });
    });
}

} // namespace campanile::views

#include "moc_practicecontroller.cpp"
