# SPDX-License-Identifier: GPL-3.0-or-later
list(APPEND SERVER_CORE_SOURCES
  presence/presenceboard.cpp presence/presenceboard.h
  presence/presencedesk.cpp presence/presencedesk.h
  presence/presenceholds.cpp presence/presenceholds.h
  presence/presencerows.cpp presence/presencerows.h
  jmap/presencemethods.cpp
)
