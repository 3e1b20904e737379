// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/recordsource.h"

#include "moc_recordsource.cpp"
