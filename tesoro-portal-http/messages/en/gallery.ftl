### The photos of a property, and where it is.

gallery-label = Photos
gallery-place = Photo { $number } of { $count }
gallery-back = Previous photo
gallery-next = Next photo
gallery-close = Close
property-map-web = Open the map on the web
