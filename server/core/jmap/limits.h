// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace campanile::server {

/** Limits of the profile (sync protocol section 3.1); announced in the session and enforced on every request. */
struct Limits {
    qint64 maxSizeUpload = 67'108'864;      ///< bytes
    int maxConcurrentUpload = 4;
    qint64 maxSizeRequest = 10'485'760;     ///< bytes
    int maxConcurrentRequests = 8;
    int maxCallsInRequest = 64;
    int maxObjectsInGet = 4096;
    int maxObjectsInSet = 1000;
    int maxDepth = 64;                      ///< nesting of the request's JSON
    int maxBodyBytes = 1'048'576;           ///< JSON of one record
    int maxMutationsInApply = 100;
    qint64 maxSizeMutation = 1'048'576;     ///< bytes of compact JSON
    int changesRetentionDays = 90;
    int mutationRetentionDays = 90;
    int trashDays = 30;
    int blobGraceHours = 48;
    qint64 maxSizeBlobSet = 4'194'304;      ///< bytes given inline to Blob/upload
    int maxDataSources = 4096;
    double writesPerSecond = 0;             ///< records that clients may write to one workspace; 0 = any number
    double writeBurst = 20'000;             ///< records that may come at once after a pause
};

} // namespace campanile::server
