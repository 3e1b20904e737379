// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/logging.h"

Q_LOGGING_CATEGORY(lcCore, "campanile.core", QtInfoMsg)
Q_LOGGING_CATEGORY(lcStore, "campanile.store", QtInfoMsg)
Q_LOGGING_CATEGORY(lcNet, "campanile.net", QtInfoMsg)
Q_LOGGING_CATEGORY(lcAuth, "campanile.auth", QtInfoMsg)
Q_LOGGING_CATEGORY(lcSync, "campanile.sync", QtInfoMsg)
Q_LOGGING_CATEGORY(lcServices, "campanile.services", QtInfoMsg)
Q_LOGGING_CATEGORY(lcUi, "campanile.ui", QtInfoMsg)
Q_LOGGING_CATEGORY(lcViews, "campanile.views", QtInfoMsg)
Q_LOGGING_CATEGORY(lcServer, "campanile.server", QtInfoMsg)
Q_LOGGING_CATEGORY(lcPublish, "campanile.publish", QtInfoMsg)
