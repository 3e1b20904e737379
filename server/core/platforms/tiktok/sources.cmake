# SPDX-License-Identifier: GPL-3.0-or-later
list(APPEND SERVER_CORE_SOURCES
  "${CMAKE_CURRENT_LIST_DIR}/tiktokadapter.h"
  "${CMAKE_CURRENT_LIST_DIR}/tiktokadapter.cpp"
  "${CMAKE_CURRENT_LIST_DIR}/tiktokpublish.cpp"
)
