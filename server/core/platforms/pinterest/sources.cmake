# SPDX-License-Identifier: GPL-3.0-or-later
list(APPEND SERVER_CORE_SOURCES
  "${CMAKE_CURRENT_LIST_DIR}/pinterestadapter.h"
  "${CMAKE_CURRENT_LIST_DIR}/pinterestadapter.cpp"
  "${CMAKE_CURRENT_LIST_DIR}/pinterestmedia.cpp"
)
