# SPDX-License-Identifier: GPL-3.0-or-later
list(APPEND SERVER_CORE_SOURCES
  "${CMAKE_CURRENT_LIST_DIR}/arrival.h" "${CMAKE_CURRENT_LIST_DIR}/inboxcontext.h"
  "${CMAKE_CURRENT_LIST_DIR}/inboxparts.cpp"
  "${CMAKE_CURRENT_LIST_DIR}/inboxruntime.h" "${CMAKE_CURRENT_LIST_DIR}/inboxruntime.cpp"
)
